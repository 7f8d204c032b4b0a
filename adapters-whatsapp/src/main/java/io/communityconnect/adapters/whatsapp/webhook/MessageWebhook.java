package io.communityconnect.adapters.whatsapp.webhook;

import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Outcome;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Refused;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Taken;
import io.communityconnect.application.conversation.port.in.ReceiveMessageUseCase;
import io.communityconnect.domain.conversation.InboundMessage;
import java.time.InstantSource;

/// Passes on what a resident wrote. It is stored when this returns, and answered elsewhere: Twilio
/// waits 15 seconds, and asks a second time at best.
final class MessageWebhook {
  private final ReceiveMessageUseCase receiveMessage;
  private final InstantSource clock;

  MessageWebhook(ReceiveMessageUseCase receiveMessage, InstantSource clock) {
    this.receiveMessage = receiveMessage;
    this.clock = clock;
  }

  WebhookAnswer handle(WebhookGate.Admitted admitted) {
    return switch (TwilioWebhookMapper.map(admitted.form(), clock.instant())) {
      case TwilioWebhookMapper.Malformed(String field, String reason) ->
          Refused.because(Refusal.MALFORMED, field, reason);
      case TwilioWebhookMapper.InvalidSender _ ->
          Refused.because(Refusal.INVALID_SENDER, "From", "is not an address on WhatsApp");
      case TwilioWebhookMapper.Mapped(InboundMessage message) -> receive(message);
    };
  }

  private WebhookAnswer receive(InboundMessage message) {
    return switch (receiveMessage.receive(new ReceiveMessageUseCase.Command(message))) {
      case ReceiveMessageUseCase.Outcome.Accepted _ -> new Taken(Outcome.ACCEPTED);
      case ReceiveMessageUseCase.Outcome.Duplicate _ -> new Taken(Outcome.DUPLICATE);
      case ReceiveMessageUseCase.Outcome.UnknownRecipient _ ->
          Refused.because(Refusal.UNKNOWN_RECIPIENT);
    };
  }
}
