package io.communityconnect.application.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.delivery.RecordingOutboxSignal;
import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase;
import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase.Command;
import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase.Outcome;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecordDeliveryServiceTest {
  private final Storage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final RecordingOutboxSignal signal = new RecordingOutboxSignal();
  private final RecordDeliveryUseCase service =
      new RecordDeliveryService(storage.deliveries().reports(), signal);

  @Test
  void followsAMessageOfOurs() {
    MessageId message =
        given.owed(given.text("+15550000001", "hello").conversation(), "answer").getFirst().id();
    ProviderMessageId providerId = given.sent(message);

    assertThat(record(providerId, DeliveryStatus.DELIVERED)).isEqualTo(Outcome.ADVANCED);
    assertThat(record(providerId, DeliveryStatus.SENT)).isEqualTo(Outcome.UNCHANGED);

    assertThat(storage.facts().statusOf(message)).isEqualTo(DeliveryStatus.DELIVERED);
  }

  @Test
  void wakesTheSenderForTheMessageBehindOneThatIsConfirmed() {
    MessageId first =
        given
            .owed(given.text("+15550000001", "hello").conversation(), "one", "two")
            .getFirst()
            .id();
    given.dispatched(1);
    ProviderMessageId providerId = InboundMessages.nextProviderId();

    service.record(
        new Command(
            new DeliveryReport(
                providerId,
                Optional.of(first),
                DeliveryStatus.SENT,
                Optional.empty(),
                storage.clock().instant())));
    assertThat(signal.count()).isOne();

    record(providerId, DeliveryStatus.DELIVERED);
    assertThat(signal.count()).isOne();
  }

  @Test
  void saysThatAMessageIsNotOurs() {
    assertThat(record(InboundMessages.nextProviderId(), DeliveryStatus.SENT))
        .isEqualTo(Outcome.UNKNOWN_MESSAGE);
  }

  private Outcome record(ProviderMessageId providerId, DeliveryStatus status) {
    return service.record(
        new Command(
            new DeliveryReport(
                providerId,
                Optional.empty(),
                status,
                Optional.empty(),
                storage.clock().instant())));
  }
}
