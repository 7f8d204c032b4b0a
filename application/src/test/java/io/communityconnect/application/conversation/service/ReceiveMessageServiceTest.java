package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.RecordingWorkSignal;
import io.communityconnect.application.conversation.port.in.ReceiveMessageUseCase;
import io.communityconnect.application.conversation.port.in.ReceiveMessageUseCase.Command;
import io.communityconnect.application.conversation.port.in.ReceiveMessageUseCase.Outcome;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.people.PhoneNumber;
import org.junit.jupiter.api.Test;

final class ReceiveMessageServiceTest {
  private final Storage storage = new InMemoryStorage();
  private final RecordingWorkSignal signal = new RecordingWorkSignal();
  private final ReceiveMessageUseCase service = new ReceiveMessageService(storage.inbox(), signal);
  private final InboundMessage message = InboundMessages.text("+15550000001", "hello");

  @Test
  void storesAMessageAndWakesWhoeverAnswersForTheMomentItIsDue() {
    assertThat(service.receive(new Command(message))).isEqualTo(new Outcome.Accepted());

    assertThat(storage.facts().messages()).isEqualTo(1);
    assertThat(signal.times()).containsExactly(TestClock.START.plus(Storage.DEBOUNCE.quiet()));
  }

  @Test
  void wakesNobodyForADuplicate() {
    service.receive(new Command(message));

    assertThat(service.receive(new Command(message))).isEqualTo(new Outcome.Duplicate());

    assertThat(storage.facts().messages()).isEqualTo(1);
    assertThat(signal.times()).hasSize(1);
  }

  @Test
  void wakesNobodyForANumberThatIsNoCommunitys() {
    InboundMessage lost = InboundMessages.writtenTo(message, new PhoneNumber("+14155550199"));

    assertThat(service.receive(new Command(lost))).isEqualTo(new Outcome.UnknownRecipient());

    assertThat(signal.times()).isEmpty();
  }

  @Test
  void wakesNobodyForAMessageThatCouldNotBeStored() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Given(storage).system(() -> service.receive(new Command(message))));

    assertThat(signal.times()).isEmpty();
  }

  @Test
  void wakesOnlyOnceTheMessageIsStored() {
    ReceiveMessageUseCase looking =
        new ReceiveMessageService(
            storage.inbox(),
            time -> {
              assertThat(storage.facts().messages()).isEqualTo(1);
              signal.dueAt(time);
            });

    looking.receive(new Command(message));

    assertThat(signal.times()).hasSize(1);
  }
}
