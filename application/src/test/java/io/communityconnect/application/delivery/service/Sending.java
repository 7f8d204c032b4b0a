package io.communityconnect.application.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.delivery.RecordingMessageSender;
import io.communityconnect.application.delivery.RecordingOutboxSignal;
import io.communityconnect.application.delivery.ScriptedSentMessages;
import io.communityconnect.application.delivery.port.in.ClaimOutboxUseCase;
import io.communityconnect.application.delivery.port.in.SendMessageUseCase;
import io.communityconnect.application.delivery.port.in.SendMessageUseCase.Outcome;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The delivering use cases with everything around them in memory.
final class Sending {
  static final DeliveryPolicy POLICY =
      new DeliveryPolicy(
          Duration.ofSeconds(30),
          new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(60), 4));

  final Storage storage = new InMemoryStorage();
  final Given given = new Given(storage);
  final RecordingMessageSender sender = new RecordingMessageSender();
  final ScriptedSentMessages sentMessages = new ScriptedSentMessages();
  final RecordingOutboxSignal signal = new RecordingOutboxSignal();
  final ClaimOutboxUseCase claiming =
      new ClaimOutboxService(storage.systemUnitOfWork(), storage.outbox(), POLICY, storage.clock());
  private final SendMessageUseCase service =
      new SendMessageService(
          sender,
          sentMessages,
          new DispatchLog(storage.systemUnitOfWork(), storage.outbox(), storage.sentLog(), signal),
          POLICY,
          storage.clock());

  /// Texts that are owed to a resident who has just written.
  List<OutboundMessage> owed(String phone, String... words) {
    return given.owed(given.text(phone, "hello").conversation(), words);
  }

  /// A text with a template that is owed to a resident who has just written.
  OutboundMessage owedWithTemplate(String phone, ApprovedTemplate template) {
    return given.owed(given.text(phone, "hello").conversation(), template);
  }

  Dispatch claimed() {
    List<Dispatch> dispatches = claiming.claim(10).dispatches();
    assertThat(dispatches).hasSize(1);
    return dispatches.getFirst();
  }

  Outcome send(Dispatch dispatch) {
    return service.send(new SendMessageUseCase.Command(dispatch));
  }

  /// Claims the one message that is due and sends it.
  Outcome sendNext() {
    return send(claimed());
  }

  Instant now() {
    return storage.clock().instant();
  }

  Instant advance(Duration step) {
    return storage.clock().advance(step);
  }
}
