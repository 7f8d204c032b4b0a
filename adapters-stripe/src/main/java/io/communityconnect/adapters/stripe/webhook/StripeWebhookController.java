package io.communityconnect.adapters.stripe.webhook;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.stripe.StripeSettings;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.billing.port.in.ReceivePaymentEventUseCase;
import io.communityconnect.application.billing.port.in.ReceivePaymentEventUseCase.Command;
import io.communityconnect.domain.billing.PaymentEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where Stripe calls us.
///
/// Reads the body as bytes, so that the framework neither refuses in its own words nor decodes what
/// has been signed. Any 2xx is a receipt; for all else Stripe tries again for three days.
@Requires(beans = ReceivePaymentEventUseCase.class)
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class StripeWebhookController {
  private static final Logger log = LoggerFactory.getLogger(StripeWebhookController.class);

  /// Far above any event, whose object may have many lines.
  private static final int MAX_BODY_BYTES = 512 * 1024;

  private final StripeSignature signature;
  private final ReceivePaymentEventUseCase receiveEvent;
  private final MeterRegistry meters;

  /// @param meters gets the counter `stripe.webhooks`
  public StripeWebhookController(
      StripeSettings settings,
      ReceivePaymentEventUseCase receiveEvent,
      InstantSource clock,
      MeterRegistry meters) {
    this.signature = new StripeSignature(settings.webhookSecrets(), clock);
    this.receiveEvent = requireNonNull(receiveEvent, "receiveEvent is null");
    this.meters = requireNonNull(meters, "meters is null");
  }

  /// What becomes of a call.
  private enum Result {
    TAKEN(HttpStatus.OK),
    DUPLICATE(HttpStatus.OK),
    UNSIGNED(HttpStatus.BAD_REQUEST),
    FORGED(HttpStatus.BAD_REQUEST),
    UNREADABLE(HttpStatus.BAD_REQUEST),
    INCOMPLETE(HttpStatus.BAD_REQUEST),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Result(HttpStatus status) {
      this.status = status;
    }
  }

  @Post(StripeSettings.WEBHOOK_PATH)
  HttpResponse<?> event(HttpRequest<?> request, @Body @Nullable InputStream body) {
    Result result = result(request, body == null ? InputStream.nullInputStream() : body);
    meters.counter("stripe.webhooks", "result", result.name().toLowerCase(Locale.ROOT)).increment();
    return HttpResponse.status(result.status);
  }

  private Result result(HttpRequest<?> request, InputStream stream) {
    byte[] body;
    try (stream) {
      body = stream.readNBytes(MAX_BODY_BYTES + 1);
    } catch (IOException _) {
      return Result.INCOMPLETE;
    }
    if (body.length > MAX_BODY_BYTES) {
      return Result.TOO_LARGE;
    }
    @Nullable String header = request.getHeaders().get(StripeSignature.HEADER);
    return header == null || header.isBlank()
        ? Result.UNSIGNED
        : signed(new String(body, StandardCharsets.UTF_8), header);
  }

  private Result signed(String body, String header) {
    if (!signature.covers(body, header)) {
      return Result.FORGED;
    }
    return StripeEventReader.read(body).map(this::receive).orElse(Result.UNREADABLE);
  }

  private Result receive(PaymentEvent event) {
    try {
      return switch (receiveEvent.receive(new Command(event))) {
        case TAKEN -> Result.TAKEN;
        case DUPLICATE -> Result.DUPLICATE;
      };
    } catch (InfrastructureException e) {
      log.atError().setCause(e).log("payment event not stored");
      return Result.UNAVAILABLE;
    }
  }
}
