package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.FieldFault;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Refused;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Taken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/// Writes answers: TwiML for Twilio, a problem (RFC 9457) for what is refused.
///
/// Everything written is a constant of this package, so nothing needs escaping and no personal data
/// can be echoed. Bytes, since they pass the server untouched.
final class WebhookResponses {
  private static final MediaType PROBLEM = MediaType.of("application/problem+json");

  /// TwiML that does nothing. Twilio takes an empty body for an error on messages
  /// (<https://www.twilio.com/docs/api/errors/12300>).
  private static final byte[] NOTHING_TO_DO = "<Response/>".getBytes(UTF_8);

  private static final String RETRY_AFTER_SECONDS = "5";

  private WebhookResponses() {}

  /// @param instance the path of the webhook
  static MutableHttpResponse<byte[]> of(WebhookAnswer answer, String instance) {
    return switch (answer) {
      case Taken _ -> HttpResponse.ok(NOTHING_TO_DO).contentType(MediaType.TEXT_XML_TYPE);
      case Refused refused -> problem(refused, instance);
    };
  }

  private static MutableHttpResponse<byte[]> problem(Refused refused, String instance) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(refused.refusal().status(), refused.refusal().title())
            .body(json(refused, instance).getBytes(UTF_8))
            .contentType(PROBLEM);
    return refused.refusal() == Refusal.UNAVAILABLE
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        : response;
  }

  private static String json(Refused refused, String instance) {
    Refusal refusal = refused.refusal();
    return """
        {"type":"urn:problem-type:community-connect:%s","title":"%s","status":%d,"detail":"%s",\
        "instance":"%s","code":"%s"%s}"""
        .formatted(
            refusal.code(),
            refusal.title(),
            refusal.status(),
            refusal.detail(),
            instance,
            refusal.code(),
            refused.fault().map(WebhookResponses::errors).orElse(""));
  }

  private static String errors(FieldFault fault) {
    return ",\"errors\":[{\"field\":\"%s\",\"message\":\"%s\"}]"
        .formatted(fault.field(), fault.reason());
  }
}
