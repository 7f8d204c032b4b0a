package io.communityconnect.application.delivery.service;

import static io.communityconnect.application.delivery.service.DeliveryPolicy.CONFIRM_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.delivery.port.in.SendMessageUseCase.Outcome;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.MessageSender.Result;
import io.communityconnect.application.delivery.port.out.SentMessages.Search;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How an attempt whose end nobody knows is looked into before the next one is made.
final class ConfirmingSendTest {
  private final Sending sending = new Sending();

  @Test
  void doesNotSendAgainWhatTheProviderHas() {
    Instant firstAttempt = sending.now();
    MessageId message = unconfirmed("+15550000001", "answer");
    ProviderMessageId found = InboundMessages.nextProviderId();
    sending.sentMessages.thenFinds(found);

    assertThat(sending.sendNext()).isEqualTo(new Outcome.FoundSent());

    assertThat(sending.sender.attempts()).hasSize(1);
    assertThat(sending.sentMessages.searches()).containsExactly(firstAttempt);
    assertThat(sending.storage.facts().providerIdOf(message)).contains(found);
    assertThat(sending.storage.facts().statusOf(message)).isEqualTo(DeliveryStatus.ACCEPTED);
  }

  @Test
  void sendsAgainWhatTheProviderDoesNotHave() {
    unconfirmed("+15550000001", "answer");
    sending.sentMessages.thenFinds();

    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());

    assertThat(sending.sender.texts()).containsExactly("answer", "answer");
  }

  @Test
  void doesNotTakeAnEarlierMessageOfTheSameWordsForThisOne() {
    OutboundMessage first = sending.owed("+15550000001", "Yes.").getFirst();
    sending.sendNext();
    ProviderMessageId known = sending.storage.facts().providerIdOf(first.id()).orElseThrow();
    unconfirmed("+15550000001", "Yes.");
    sending.sentMessages.thenFinds(known);

    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());

    assertThat(sending.sender.attempts()).hasSize(3);
    assertThat(sending.storage.facts().providerIdOf(first.id())).contains(known);
  }

  @Test
  void takesTheNewestCandidateThatIsNotAnotherMessage() {
    OutboundMessage first = sending.owed("+15550000001", "Yes.").getFirst();
    sending.sendNext();
    ProviderMessageId known = sending.storage.facts().providerIdOf(first.id()).orElseThrow();
    MessageId second = unconfirmed("+15550000001", "Yes.");
    ProviderMessageId newer = InboundMessages.nextProviderId();
    sending.sentMessages.thenFinds(known, newer, InboundMessages.nextProviderId());

    assertThat(sending.sendNext()).isEqualTo(new Outcome.FoundSent());

    assertThat(sending.storage.facts().providerIdOf(second)).contains(newer);
  }

  @Test
  void waitsWhenTheProviderCannotBeAsked() {
    Instant firstAttempt = sending.now();
    unconfirmed("+15550000001", "answer");
    sending.sentMessages.thenEndsIn(new Search.Unavailable("search timed out"));

    assertThat(sending.sendNext())
        .isEqualTo(new Outcome.Postponed(sending.now().plusSeconds(4), "search timed out"));

    assertThat(sending.sender.attempts()).hasSize(1);
    sending.advance(Duration.ofSeconds(4));
    assertThat(sending.claimed().unconfirmedSince()).contains(firstAttempt);
  }

  @Test
  void looksBackToTheFirstAttemptThatMayHaveSentIt() {
    Instant firstAttempt = sending.now();
    unconfirmed("+15550000001", "answer");
    sending.sentMessages.thenFinds().thenFinds();
    sending.sender.thenEndsIn(new Result.Unconfirmed("timeout"));
    assertThat(sending.sendNext())
        .isEqualTo(new Outcome.Postponed(sending.now().plus(CONFIRM_AFTER), "timeout"));
    sending.advance(CONFIRM_AFTER);

    assertThat(sending.sendNext()).isEqualTo(new Outcome.Sent());

    assertThat(sending.sentMessages.searches()).containsExactly(firstAttempt, firstAttempt);
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    MessageId message = unconfirmed("+15550000001", "answer");
    for (int i = 0; i < 3; i++) {
      sending.sentMessages.thenEndsIn(new Search.Unavailable("search timed out"));
    }
    sending.sendNext();
    sending.advance(Duration.ofSeconds(4));
    sending.sendNext();
    sending.advance(Duration.ofSeconds(8));

    assertThat(sending.sendNext()).isEqualTo(new Outcome.GivenUp("ATTEMPTS_EXHAUSTED"));

    assertThat(sending.storage.facts().deadLetterOf(message))
        .contains(new DeadLetter("ATTEMPTS_EXHAUSTED", "search timed out"));
  }

  @Test
  void looksForWhatABrokenSenderLeftBehind() {
    sending.owed("+15550000001", "answer");
    Instant firstAttempt = sending.now();
    sending.claimed();
    sending.advance(Sending.POLICY.lease());
    sending.sentMessages.thenFinds(InboundMessages.nextProviderId());

    assertThat(sending.sendNext()).isEqualTo(new Outcome.FoundSent());

    assertThat(sending.sender.attempts()).isEmpty();
    assertThat(sending.sentMessages.searches()).containsExactly(firstAttempt);
  }

  @Test
  void findsWhatWasSentEvenOnceTheServiceWindowIsClosed() {
    unconfirmed("+15550000001", "answer");
    sending.advance(Duration.ofHours(24));
    sending.sentMessages.thenFinds(InboundMessages.nextProviderId());

    assertThat(sending.sendNext()).isEqualTo(new Outcome.FoundSent());
  }

  @Test
  void doesNotSendLateWhatWasNotFoundOnceTheServiceWindowIsClosed() {
    unconfirmed("+15550000001", "answer");
    sending.advance(Duration.ofHours(24));
    sending.sentMessages.thenFinds();

    assertThat(sending.sendNext()).isEqualTo(new Outcome.GivenUp("SERVICE_WINDOW_CLOSED"));

    assertThat(sending.sender.attempts()).hasSize(1);
  }

  @Test
  void wakesTheSenderForTheMessageBehindOneThatIsFound() {
    sending.owed("+15550000001", "one", "two");
    sending.sender.thenEndsIn(new Result.Unconfirmed("timeout"));
    sending.sendNext();
    sending.advance(CONFIRM_AFTER);
    sending.sentMessages.thenFinds(InboundMessages.nextProviderId());

    sending.sendNext();

    assertThat(sending.signal.count()).isEqualTo(1);
    assertThat(sending.claimed().message().text()).isEqualTo("two");
  }

  @Test
  void isOverruledByAReportThatCameMeanwhile() {
    OutboundMessage message = sending.owed("+15550000001", "answer").getFirst();
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    Dispatch dispatch = sending.claimed();
    sending.sender.thenAnswers(
        _ -> {
          report(providerId, message.id());
          return new Result.Unconfirmed("timeout");
        });

    sending.send(dispatch);

    sending.advance(Sending.POLICY.lease());
    assertThat(sending.claiming.claim(10).dispatches()).isEmpty();
    assertThat(sending.storage.facts().statusOf(message.id())).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(sending.storage.facts().providerIdOf(message.id())).contains(providerId);
  }

  @Test
  void doesNotSendAgainWhatIsReportedWhileItLooks() {
    MessageId message = unconfirmed("+15550000001", "answer");
    ProviderMessageId found = InboundMessages.nextProviderId();
    sending.sentMessages.thenAnswers(
        () -> {
          report(found, message);
          return new Search.Found(List.of(found));
        });

    assertThat(sending.sendNext()).isEqualTo(new Outcome.FoundSent());

    assertThat(sending.sender.attempts()).hasSize(1);
    assertThat(sending.storage.facts().statusOf(message)).isEqualTo(DeliveryStatus.DELIVERED);
  }

  private MessageId unconfirmed(String phone, String words) {
    MessageId message = sending.owed(phone, words).getFirst().id();
    sending.sender.thenEndsIn(new Result.Unconfirmed("timeout"));
    assertThat(sending.sendNext())
        .isEqualTo(new Outcome.Postponed(sending.now().plus(CONFIRM_AFTER), "timeout"));
    sending.advance(CONFIRM_AFTER);
    return message;
  }

  private void report(ProviderMessageId providerId, MessageId message) {
    sending
        .storage
        .deliveries()
        .reports()
        .record(
            new DeliveryReport(
                providerId,
                Optional.of(message),
                DeliveryStatus.DELIVERED,
                Optional.empty(),
                sending.now()));
  }
}
