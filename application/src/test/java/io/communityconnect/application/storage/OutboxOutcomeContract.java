package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.delivery.port.out.Outbox] does when it is told what came
/// of a message that it handed out.
public interface OutboxOutcomeContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  /// The messages that are owed to one resident, the first of them claimed.
  private List<OutboundMessage> claimedFirstOf(String... words) {
    ConversationId conversation = given().text("+15550000001", "hello").conversation();
    List<OutboundMessage> messages = given().owed(conversation, words);
    given().dispatched(10);
    return messages;
  }

  @Test
  default void forgetsWhatWasSentAndRemembersTheProvidersId() {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    ProviderMessageId providerId = InboundMessages.nextProviderId();

    assertThat(sent(message, providerId)).isEqualTo(Successor.NONE);

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.ACCEPTED);
    assertThat(storage().facts().providerIdOf(message)).contains(providerId);
    assertThat(nextDueAt()).isEmpty();
    storage().clock().advance(Given.LEASE.multipliedBy(2));
    assertThat(given().dispatched(10)).isEmpty();
  }

  @Test
  default void saysThatAnotherMessageWaitsBehindTheOneThatWasSent() {
    List<OutboundMessage> messages = claimedFirstOf("one", "two");

    assertThat(sent(messages.getFirst().id(), InboundMessages.nextProviderId()))
        .isEqualTo(Successor.WAITING);
    given().dispatched(1);
    assertThat(sent(messages.getLast().id(), InboundMessages.nextProviderId()))
        .isEqualTo(Successor.NONE);
  }

  @Test
  default void looksForSuccessorsInTheSameConversationOnly() {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    given().owed(given().text("+15550000002", "hello").conversation(), "somebody else's");

    assertThat(sent(message, InboundMessages.nextProviderId())).isEqualTo(Successor.NONE);
  }

  @Test
  default void changesNothingWhenAMessageIsReportedSentAgain() {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    sent(message, providerId);

    sent(message, InboundMessages.nextProviderId());

    assertThat(storage().facts().providerIdOf(message)).contains(providerId);
  }

  @Test
  default void triesAgainAsIfNeverSentWhatWasCertainlyNotTaken() {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    Instant dueAt = storage().clock().instant().plusSeconds(7);

    given().inSystem(() -> storage().outbox().retry(message, "rate limited", dueAt));

    assertThat(nextDueAt()).contains(dueAt);
    assertThat(given().dispatched(1)).isEmpty();
    storage().clock().advance(Duration.ofSeconds(7));
    Dispatch again = given().dispatched(1).getFirst();
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.unconfirmedSince()).isEmpty();
    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.PENDING);
  }

  @Test
  default void remembersTheFirstAttemptThatMayHaveSentIt() {
    Instant firstAttempt = storage().clock().instant();
    MessageId message = claimedFirstOf("answer").getFirst().id();

    Dispatch second = againUnconfirmed(message);
    Dispatch third = againUnconfirmed(message);

    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.unconfirmedSince()).contains(firstAttempt);
    assertThat(third.attempt()).isEqualTo(3);
    assertThat(third.unconfirmedSince()).contains(firstAttempt);
  }

  @Test
  default void countsAnewWhichAttemptMayHaveSentItAfterACertainFailure() {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    againUnconfirmed(message);
    Instant later = storage().clock().instant().plusSeconds(1);
    given().inSystem(() -> storage().outbox().retry(message, "rate limited", later));
    Instant thirdAttempt = storage().clock().advance(Duration.ofSeconds(1));
    assertThat(given().dispatched(1).getFirst().unconfirmedSince()).isEmpty();

    assertThat(againUnconfirmed(message).unconfirmedSince()).contains(thirdAttempt);
  }

  @Test
  default void keepsWhatIsGivenUpWithItsReason() {
    List<OutboundMessage> messages = claimedFirstOf("one", "two");
    MessageId message = messages.getFirst().id();
    DeadLetter reason = new DeadLetter("63016", "outside the window");

    assertThat(bury(message, reason)).isEqualTo(Successor.WAITING);

    assertThat(storage().facts().deadLetterOf(message)).contains(reason);
    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.FAILED);
    assertThat(given().dispatched(10))
        .extracting(Dispatch::message)
        .containsExactly(messages.getLast());
    assertThat(bury(messages.getLast().id(), reason)).isEqualTo(Successor.NONE);
    assertThat(nextDueAt()).isEmpty();
    storage().clock().advance(Given.LEASE.multipliedBy(2));
    assertThat(given().dispatched(10)).isEmpty();
  }

  @Test
  default void doesNotGiveUpWhatWasSent() {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    sent(message, InboundMessages.nextProviderId());

    bury(message, new DeadLetter("ATTEMPTS_EXHAUSTED", "too late"));

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.ACCEPTED);
    assertThat(storage().facts().deadLetterOf(message)).isEmpty();
  }

  @Test
  default void doesNotTryAgainWhatWasSentOrGivenUp() {
    List<OutboundMessage> messages = claimedFirstOf("one", "two");
    sent(messages.getFirst().id(), InboundMessages.nextProviderId());
    given().dispatched(1);
    bury(messages.getLast().id(), new DeadLetter("63016", "outside the window"));
    Instant now = storage().clock().instant();

    given()
        .inSystem(
            () -> {
              storage().outbox().retry(messages.getFirst().id(), "late", now);
              storage().outbox().retryUnconfirmed(messages.getLast().id(), "late", now);
            });

    assertThat(given().dispatched(10)).isEmpty();
    assertThat(nextDueAt()).isEmpty();
  }

  @Test
  default void knowsWhichOfTheProvidersIdsAreItsOwn() {
    MessageId message = claimedFirstOf("answer").getFirst().id();
    ProviderMessageId own = InboundMessages.nextProviderId();
    ProviderMessageId foreign = InboundMessages.nextProviderId();
    assertThat(known(List.of(own, foreign))).isEmpty();

    sent(message, own);

    assertThat(known(List.of(foreign, own))).containsExactly(own);
    assertThat(known(List.of(foreign))).isEmpty();
    assertThat(known(List.of())).isEmpty();
  }

  private Dispatch againUnconfirmed(MessageId message) {
    Instant dueAt = storage().clock().advance(Duration.ofSeconds(3));
    given().inSystem(() -> storage().outbox().retryUnconfirmed(message, "no answer", dueAt));
    return given().dispatched(1).getFirst();
  }

  private Successor sent(MessageId message, ProviderMessageId providerId) {
    return given()
        .system(() -> storage().outbox().sent(message, providerId, storage().clock().instant()));
  }

  private Successor bury(MessageId message, DeadLetter reason) {
    return given()
        .system(() -> storage().outbox().bury(message, reason, storage().clock().instant()));
  }

  private List<ProviderMessageId> known(List<ProviderMessageId> ids) {
    return given().system(() -> storage().outbox().known(ids));
  }

  private Optional<Instant> nextDueAt() {
    return given().system(storage().outbox()::nextDueAt);
  }
}
