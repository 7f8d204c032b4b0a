package io.communityconnect.simulator.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.InvalidInput;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.http.StrictFields;
import io.communityconnect.simulator.llm.LlmCounters;
import io.communityconnect.simulator.twilio.Twilio;
import io.communityconnect.simulator.twilio.TwilioAccount;
import io.communityconnect.simulator.twilio.TwilioMessage;
import io.communityconnect.simulator.twilio.WebhookTarget;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The API for tests and for the page, apart from what residents do (see [ResidentsApi]): faults,
/// the webhook's URL, everything that was said, counts, and the way back to the beginning.
public final class ControlApi implements AutoCloseable {
  static final String BASE = "/simulator/api";

  private final EventStream events = new EventStream();
  private final TwilioAccount account;
  private final Twilio twilio;
  private final SortedMap<String, LlmCounters> models;
  private final Residents residents;
  private final Switchboard switchboard;
  private final ChatView view;
  private final ResidentsApi residentsApi;

  /// @param models what was asked of each provider of models, by the name of its faults
  public ControlApi(
      TwilioAccount account,
      Twilio twilio,
      Map<String, LlmCounters> models,
      Residents residents,
      Switchboard switchboard) {
    this.account = account;
    this.twilio = twilio;
    this.models = new TreeMap<>(models);
    this.residents = residents;
    this.switchboard = switchboard;
    view = new ChatView(twilio);
    residentsApi = new ResidentsApi(residents, twilio, view, events);
    twilio.log().onChange(this::publish);
  }

  /// Adds the API to a server.
  public void addTo(RoutesConfig routes) {
    routes.exception(InvalidInput.class, (e, context) -> Problem.invalid(context, e));
    routes.get(BASE + "/health", context -> Json.answer(context, 200, health()));
    routes.get(BASE + "/sms", context -> Json.answer(context, 200, twilio.texts().render()));
    routes.get(BASE + "/faults", this::readFaults);
    routes.put(BASE + "/faults", this::changeFaults);
    routes.get(BASE + "/webhook-url", context -> Json.answer(context, 200, target()));
    routes.put(BASE + "/webhook-url", this::changeTarget);
    routes.get(BASE + "/messages", context -> Json.answer(context, 200, messages()));
    routes.post(BASE + "/messages", this::note);
    routes.get(BASE + "/stats", context -> Json.answer(context, 200, stats()));
    routes.post(BASE + "/reset", this::reset);
    routes.get(BASE + "/events", events::serve);
    residentsApi.addTo(routes);
  }

  @Override
  public void close() {
    events.close();
  }

  private void publish(TwilioMessage message) {
    String id = residents.at(message.person()).map(Resident::id).orElse("");
    events.publish("message", id);
  }

  private ObjectNode health() {
    return Json.object().put("status", "UP").put("sender", account.sender().value());
  }

  private void readFaults(Context context) {
    Json.answer(context, 200, FaultsJson.render(switchboard.faults()));
  }

  private void changeFaults(Context context) {
    switchboard.set(FaultsJson.read(context.body()));
    events.publish("faults", "");
    readFaults(context);
  }

  private ObjectNode target() {
    WebhookTarget target = switchboard.target();
    return Json.object()
        .put("url", target.url().toString())
        .put("signedUrl", target.signedUrl().toString());
  }

  private void changeTarget(Context context) {
    StrictFields fields = StrictFields.ofBody(context.body());
    URI url = fields.httpUrl("url").orElseThrow(() -> new InvalidInput("url is missing."));
    URI signedUrl = fields.httpUrl("signedUrl").orElse(url);
    fields.refuseOthers();
    switchboard.direct(new WebhookTarget(url, signedUrl));
    events.publish("faults", "");
    Json.answer(context, 200, target());
  }

  private JsonNode messages() {
    ArrayNode all = Json.array();
    for (TwilioMessage message : twilio.log().all()) {
      ObjectNode bubble = view.bubble(message, false);
      bubble.put("from", message.from().value());
      bubble.put("to", message.to().value());
      bubble.put("body", message.content().body());
      bubble.put("residentId", residents.at(message.person()).map(Resident::id).orElse(null));
      all.add(bubble);
    }
    return all;
  }

  private void note(Context context) {
    NotedMessage noted = NotedMessage.read(context.body());
    twilio.inbound().note(noted.sid(), noted.from(), noted.text());
    context.status(204);
  }

  private ObjectNode stats() {
    ObjectNode stats = Json.object().put("residents", residents.all().size());
    stats.set("twilio", twilio.counters().render());
    models.forEach((provider, counters) -> stats.set(provider, counters.render()));
    return stats;
  }

  private void reset(Context context) {
    twilio.reset();
    models.values().forEach(LlmCounters::clear);
    residents.reset();
    switchboard.set(Faults.none());
    events.publish("reset", "");
    context.status(204);
  }
}
