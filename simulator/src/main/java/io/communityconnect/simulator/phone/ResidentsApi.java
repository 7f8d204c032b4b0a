package io.communityconnect.simulator.phone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.InvalidInput;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.http.StrictFields;
import io.communityconnect.simulator.twilio.Delivery;
import io.communityconnect.simulator.twilio.SampleFiles;
import io.communityconnect.simulator.twilio.Twilio;
import io.communityconnect.simulator.twilio.TwilioMessage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The part of the control API that plays residents: who there is, what they send, what they see.
final class ResidentsApi {
  private static final String RESIDENTS = ControlApi.BASE + "/residents";
  private static final String RESIDENT = RESIDENTS + "/{resident}";

  private final Residents residents;
  private final Twilio twilio;
  private final ChatView view;
  private final EventStream events;

  ResidentsApi(Residents residents, Twilio twilio, ChatView view, EventStream events) {
    this.residents = residents;
    this.twilio = twilio;
    this.view = view;
    this.events = events;
  }

  void addTo(RoutesConfig routes) {
    routes.get(RESIDENTS, this::list);
    routes.post(RESIDENTS, this::add);
    routes.get(RESIDENT + "/messages", forResident(this::chat));
    routes.post(RESIDENT + "/messages", forResident(this::send));
    routes.post(RESIDENT + "/messages/{message}/redeliver", forResident(this::redeliver));
    routes.put(RESIDENT + "/service-window", forResident(this::changeWindow));
    routes.get(ControlApi.BASE + "/media/{message}/{media}", this::media);
  }

  private void list(Context context) {
    ArrayNode lines = Json.array();
    residents.all().forEach(resident -> lines.add(view.line(resident)));
    Json.answer(context, 200, lines);
  }

  private void add(Context context) {
    StrictFields fields = StrictFields.ofBody(context.body());
    String name = fields.requiredText("name", 80).strip();
    String flat = fields.text("flat", 40).orElse("").strip();
    Optional<String> phone =
        fields.text("phone", 40).map(ResidentsApi::phone).filter(text -> !text.isEmpty());
    boolean hidesPhone = fields.flag("hidesPhone", false);
    fields.refuseOthers();
    Resident resident = residents.add(name, flat, phone, hidesPhone);
    events.publish("residents", resident.id());
    Json.answer(context, 201, view.line(resident));
  }

  private static String phone(String text) {
    String phone = text.replaceAll("[\\s().-]", "");
    if (!phone.isEmpty() && !phone.matches("\\+[1-9][0-9]{6,14}")) {
      throw new InvalidInput("phone must be a plus sign and 7 to 15 digits.");
    }
    return phone;
  }

  private void chat(Context context, Resident resident) {
    Json.answer(context, 200, view.chat(resident));
  }

  private void send(Context context, Resident resident) {
    MessageInput input = MessageInput.read(context.body());
    URI here = URI.create(context.scheme() + "://" + context.host());
    TwilioMessage message = twilio.inbound().accept(resident.sender(), input.content(), here);
    deliver(context, message.sid(), input.copies());
  }

  private void redeliver(Context context, Resident resident) {
    String sid = context.pathParam("message");
    boolean known =
        twilio
            .log()
            .find(sid)
            .filter(message -> message.from().equals(resident.address()))
            .isPresent();
    if (known) {
      deliver(context, sid, 1);
    } else {
      Problem.notFound(context, "This resident has sent no such message.");
    }
  }

  private void deliver(Context context, String sid, int copies) {
    ObjectNode answer = Json.object().put("messageSid", sid);
    if ("false".equals(context.queryParam("wait"))) {
      twilio.inbound().deliverInBackground(sid, copies);
      Json.answer(context, 202, answer);
      return;
    }
    Delivery delivery = twilio.inbound().deliver(sid, copies);
    answer.setAll(ChatView.rendered(delivery));
    Json.answer(context, 200, answer);
  }

  private void changeWindow(Context context, Resident resident) {
    StrictFields fields = StrictFields.ofBody(context.body());
    boolean open = fields.flag("open", true);
    fields.refuseOthers();
    if (open) {
      throw new InvalidInput(
          "open must be false: only a message of the resident opens the service window.");
    }
    twilio.windows().close(resident.address());
    events.publish("residents", resident.id());
    Json.answer(context, 200, view.line(resident));
  }

  private void media(Context context) {
    twilio.log().find(context.pathParam("message")).stream()
        .flatMap(message -> message.media().stream())
        .filter(file -> file.sid().equals(context.pathParam("media")) && file.source() == null)
        .findFirst()
        .ifPresentOrElse(
            file ->
                context
                    .contentType(file.contentType())
                    .result(SampleFiles.ofType(file.contentType())),
            () -> Problem.notFound(context, "There is no such file."));
  }

  private Handler forResident(BiConsumer<Context, Resident> handler) {
    return context ->
        residents
            .find(context.pathParam("resident"))
            .ifPresentOrElse(
                resident -> handler.accept(context, resident),
                () -> Problem.notFound(context, "There is no such resident."));
  }
}
