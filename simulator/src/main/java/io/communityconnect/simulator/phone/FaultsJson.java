package io.communityconnect.simulator.phone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.InvalidInput;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.http.StrictFields;
import io.communityconnect.simulator.llm.LlmFaults;
import io.communityconnect.simulator.twilio.CallbackPolicy;
import io.communityconnect.simulator.twilio.MessageStatus;
import io.communityconnect.simulator.twilio.TwilioFaults;
import io.communityconnect.simulator.twilio.WebhookPolicy;
import java.util.EnumSet;

/// Reads and writes the faults. What a request does not name is as it should be: a test sees its
/// whole situation in one place, and `{}` heals everything.
final class FaultsJson {
  private static final int MAX_MILLIS = 600_000;
  private static final EnumSet<MessageStatus> FINAL =
      EnumSet.of(
          MessageStatus.SENT,
          MessageStatus.DELIVERED,
          MessageStatus.READ,
          MessageStatus.UNDELIVERED,
          MessageStatus.FAILED);

  private FaultsJson() {}

  static Faults read(String body) {
    StrictFields fields = StrictFields.ofBody(body);
    Faults none = Faults.none();
    Faults faults =
        new Faults(
            fields.section("twilio", none.twilio(), FaultsJson::twilio),
            fields.section("llm", none.llm(), FaultsJson::llm),
            fields.section("gemini", none.gemini(), FaultsJson::llm),
            fields.section("embeddings", none.embeddings(), FaultsJson::llm),
            fields.section("callbacks", none.callbacks(), FaultsJson::callbacks),
            fields.section("webhooks", none.webhooks(), FaultsJson::webhooks));
    fields.refuseOthers();
    return faults;
  }

  static ObjectNode render(Faults faults) {
    ObjectNode rendered = Json.object();
    TwilioFaults twilio = faults.twilio();
    rendered
        .putObject("twilio")
        .put("latencyMs", twilio.latencyMs())
        .put("failStatus", twilio.failStatus())
        .put("failRate", twilio.failRate())
        .put("retryAfterSeconds", twilio.retryAfterSeconds())
        .put("dropAfterAccept", twilio.dropAfterAccept())
        .put("dropRate", twilio.dropRate());
    render(rendered.putObject("llm"), faults.llm());
    render(rendered.putObject("gemini"), faults.gemini());
    render(rendered.putObject("embeddings"), faults.embeddings());
    CallbackPolicy callbacks = faults.callbacks();
    rendered
        .putObject("callbacks")
        .put("delayMs", callbacks.delayMs())
        .put("copies", callbacks.copies())
        .put("reversed", callbacks.reversed())
        .put("finalStatus", callbacks.finalStatus().wireName())
        .put("errorCode", callbacks.errorCode())
        .put("enabled", callbacks.enabled());
    WebhookPolicy webhooks = faults.webhooks();
    rendered
        .putObject("webhooks")
        .put("retries", webhooks.retries())
        .put("retryDelayMs", webhooks.retryDelayMs())
        .put("retryOn", webhooks.retryOn().name());
    return rendered;
  }

  private static void render(ObjectNode rendered, LlmFaults faults) {
    rendered
        .put("latencyMs", faults.latencyMs())
        .put("failStatus", faults.failStatus())
        .put("failRate", faults.failRate())
        .put("retryAfterSeconds", faults.retryAfterSeconds())
        .put("body", faults.body().name())
        .put("drop", faults.drop())
        .put("slowDrip", faults.slowDrip());
  }

  private static TwilioFaults twilio(StrictFields fields) {
    TwilioFaults none = TwilioFaults.none();
    return new TwilioFaults(
        fields.integer("latencyMs", 0, MAX_MILLIS).orElse(none.latencyMs()),
        fields.integer("failStatus", 400, 599).orElse(null),
        fields.number("failRate", 0, 1).orElse(none.failRate()),
        fields.integer("retryAfterSeconds", 0, 86_400).orElse(null),
        fields.flag("dropAfterAccept", none.dropAfterAccept()),
        fields.number("dropRate", 0, 1).orElse(none.dropRate()));
  }

  private static LlmFaults llm(StrictFields fields) {
    LlmFaults none = LlmFaults.none();
    return new LlmFaults(
        fields.integer("latencyMs", 0, MAX_MILLIS).orElse(none.latencyMs()),
        fields.integer("failStatus", 400, 599).orElse(null),
        fields.number("failRate", 0, 1).orElse(none.failRate()),
        fields.integer("retryAfterSeconds", 0, 86_400).orElse(null),
        fields.choice("body", LlmFaults.Body.class).orElse(none.body()),
        fields.flag("drop", none.drop()),
        fields.flag("slowDrip", none.slowDrip()));
  }

  private static CallbackPolicy callbacks(StrictFields fields) {
    CallbackPolicy usual = CallbackPolicy.usual();
    MessageStatus finalStatus =
        fields.choice("finalStatus", MessageStatus.class).orElse(usual.finalStatus());
    if (!FINAL.contains(finalStatus)) {
      throw new InvalidInput("callbacks.finalStatus must be one of " + FINAL + ".");
    }
    return new CallbackPolicy(
        fields.integer("delayMs", 0, MAX_MILLIS).orElse(usual.delayMs()),
        fields.integer("copies", 1, 20).orElse(usual.copies()),
        fields.flag("reversed", usual.reversed()),
        finalStatus,
        fields.integer("errorCode", 10_000, 99_999).orElse(null),
        fields.flag("enabled", usual.enabled()));
  }

  private static WebhookPolicy webhooks(StrictFields fields) {
    WebhookPolicy usual = WebhookPolicy.usual();
    return new WebhookPolicy(
        fields.integer("retries", 0, 20).orElse(usual.retries()),
        fields.integer("retryDelayMs", 0, MAX_MILLIS).orElse(usual.retryDelayMs()),
        fields.choice("retryOn", WebhookPolicy.RetryOn.class).orElse(usual.retryOn()));
  }
}
