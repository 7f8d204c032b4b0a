package io.communityconnect.adapters.whatsapp.webhook;

import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Outcome;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Refused;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Taken;
import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase;
import io.communityconnect.domain.conversation.DeliveryReport;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes on what Twilio reports about a message of ours. What we cannot use is taken all the same:
/// sending it again would not help.
final class StatusWebhook {
  private static final Logger log = LoggerFactory.getLogger(StatusWebhook.class);

  private final RecordDeliveryUseCase recordDelivery;
  private final InstantSource clock;

  StatusWebhook(RecordDeliveryUseCase recordDelivery, InstantSource clock) {
    this.recordDelivery = recordDelivery;
    this.clock = clock;
  }

  WebhookAnswer handle(WebhookGate.Admitted admitted) {
    return switch (TwilioStatusMapper.map(admitted.form(), admitted.url(), clock.instant())) {
      case TwilioStatusMapper.Malformed(String field, String reason) ->
          Refused.because(Refusal.MALFORMED, field, reason);
      case TwilioStatusMapper.UnknownStatus(String status) -> ignore(status);
      case TwilioStatusMapper.Mapped(DeliveryReport report) -> record(report);
    };
  }

  private WebhookAnswer record(DeliveryReport report) {
    return new Taken(
        switch (recordDelivery.record(new RecordDeliveryUseCase.Command(report))) {
          case ADVANCED -> Outcome.ADVANCED;
          case UNCHANGED -> Outcome.UNCHANGED;
          case UNKNOWN_MESSAGE -> Outcome.UNKNOWN_MESSAGE;
        });
  }

  private static WebhookAnswer ignore(String status) {
    log.atWarn().addKeyValue("status", status).log("unknown delivery status ignored");
    return new Taken(Outcome.UNKNOWN_STATUS);
  }
}
