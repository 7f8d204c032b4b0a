package io.communityconnect.adapters.whatsapp.webhook;

import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Refused;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.conversation.port.in.ReceiveMessageUseCase;
import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where Twilio calls us.
///
/// Takes every media type and reads the body as bytes, so that the framework neither refuses in its
/// own words nor decodes what has been signed. Runs on a virtual thread, because the use cases wait
/// for the database. Made with the server, so that its counters exist before the first webhook.
@Context
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class WhatsAppWebhookController {
  private static final Logger log = LoggerFactory.getLogger(WhatsAppWebhookController.class);

  private final WebhookGate gate;
  private final MessageWebhook messages;
  private final StatusWebhook statuses;
  private final WebhookMeters messageMeters;
  private final WebhookMeters statusMeters;

  /// @param registry gets the counter `whatsapp.webhooks`
  public WhatsAppWebhookController(
      TwilioSettings settings,
      ReceiveMessageUseCase receiveMessage,
      RecordDeliveryUseCase recordDelivery,
      InstantSource clock,
      MeterRegistry registry) {
    this.gate = new WebhookGate(settings);
    this.messages = new MessageWebhook(receiveMessage, clock);
    this.statuses = new StatusWebhook(recordDelivery, clock);
    this.messageMeters = new WebhookMeters(registry, "message");
    this.statusMeters = new WebhookMeters(registry, "status");
  }

  @Post(TwilioSettings.INBOUND_PATH)
  HttpResponse<byte[]> message(HttpRequest<?> request, @Body @Nullable InputStream body) {
    WebhookAnswer answer = answer(requestOf(request, body), messages::handle);
    messageMeters.count(answer);
    return WebhookResponses.of(answer, TwilioSettings.INBOUND_PATH);
  }

  @Post(TwilioSettings.STATUS_PATH)
  HttpResponse<byte[]> status(HttpRequest<?> request, @Body @Nullable InputStream body) {
    WebhookAnswer answer = answer(requestOf(request, body), statuses::handle);
    statusMeters.count(answer);
    return WebhookResponses.of(answer, TwilioSettings.STATUS_PATH);
  }

  private WebhookAnswer answer(
      WebhookRequest request, Function<WebhookGate.Admitted, WebhookAnswer> webhook) {
    try {
      return switch (gate.examine(request)) {
        case WebhookGate.TurnedAway(Refusal refusal) -> Refused.because(refusal);
        case WebhookGate.Admitted admitted -> webhook.apply(admitted);
      };
    } catch (InfrastructureException e) {
      log.atError().setCause(e).log("webhook not stored");
      return Refused.because(Refusal.UNAVAILABLE);
    }
  }

  private static WebhookRequest requestOf(HttpRequest<?> request, @Nullable InputStream body) {
    URI uri = request.getUri();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new WebhookRequest(
        uri.getRawPath() + query,
        header(request, HttpHeaders.CONTENT_TYPE),
        header(request, TwilioSignature.HEADER),
        request.getContentLength(),
        body == null ? InputStream.nullInputStream() : body);
  }

  private static Optional<String> header(HttpRequest<?> request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }
}
