package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.application.delivery.port.out.SentLog.Sent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.delivery.port.out.Outbox] and
/// [io.communityconnect.application.delivery.port.out.SentLog] do when they are told what came of a
/// message that was handed out.
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
  default void keepsApartWhatIsSentAtTheSameTime() throws InterruptedException {
    List<OutboundMessage> firsts = new ArrayList<>();
    List<ProviderMessageId> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ConversationId conversation =
          given().text("+1555000%04d".formatted(i), "hello").conversation();
      String[] words = i % 2 == 0 ? new String[] {"one"} : new String[] {"one", "two"};
      firsts.add(given().owed(conversation, words).getFirst());
      ids.add(InboundMessages.nextProviderId());
    }
    given().dispatched(20);

    List<Successor> successors = Together.run(20, i -> sent(firsts.get(i).id(), ids.get(i)));

    for (int i = 0; i < 20; i++) {
      assertThat(successors.get(i)).isEqualTo(i % 2 == 0 ? Successor.NONE : Successor.WAITING);
      assertThat(storage().facts().providerIdOf(firsts.get(i).id())).contains(ids.get(i));
    }
    assertThat(given().dispatched(20)).hasSize(10);
  }

  @Test
  default void notesNothingInsideAUnitOfWork() {
    MessageId message = claimedFirstOf("answer").getFirst().id();

    assertThatIllegalStateException()
        .isThrownBy(() -> given().system(() -> sent(message, InboundMessages.nextProviderId())));

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.PENDING);
  }

  @Test
  default void triesAgainAsIfNeverSentWhatWasCertainlyNotTaken() {
    Dispatch first = claimed("answer");
    Instant dueAt = storage().clock().instant().plusSeconds(7);

    retry(first, dueAt);

    assertThat(nextDueAt()).contains(dueAt);
    assertThat(given().dispatched(1)).isEmpty();
    storage().clock().advance(Duration.ofSeconds(7));
    Dispatch again = given().dispatched(1).getFirst();
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.unconfirmedSince()).isEmpty();
    assertThat(storage().facts().statusOf(first.message().id())).isEqualTo(DeliveryStatus.PENDING);
  }

  @Test
  default void remembersTheFirstAttemptThatMayHaveSentIt() {
    Instant firstAttempt = storage().clock().instant();

    Dispatch second = againUnconfirmed(claimed("answer"));
    Dispatch third = againUnconfirmed(second);

    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.unconfirmedSince()).contains(firstAttempt);
    assertThat(third.attempt()).isEqualTo(3);
    assertThat(third.unconfirmedSince()).contains(firstAttempt);
  }

  @Test
  default void countsAnewWhichAttemptMayHaveSentItAfterACertainFailure() {
    Dispatch second = againUnconfirmed(claimed("answer"));
    retry(second, storage().clock().instant().plusSeconds(1));
    Instant thirdAttempt = storage().clock().advance(Duration.ofSeconds(1));
    Dispatch third = given().dispatched(1).getFirst();
    assertThat(third.unconfirmedSince()).isEmpty();

    assertThat(againUnconfirmed(third).unconfirmedSince()).contains(thirdAttempt);
  }

  @Test
  default void keepsWhatIsGivenUpWithItsReason() {
    DeadLetter reason = new DeadLetter("63016", "outside the window");
    Dispatch first = claimed("one", "two");

    assertThat(bury(first, reason)).isEqualTo(Successor.WAITING);

    assertThat(storage().facts().deadLetterOf(first.message().id())).contains(reason);
    assertThat(storage().facts().statusOf(first.message().id())).isEqualTo(DeliveryStatus.FAILED);
    Dispatch second = given().dispatched(10).getFirst();
    assertThat(second.message().text()).isEqualTo("two");
    assertThat(bury(second, reason)).isEqualTo(Successor.NONE);
    assertThat(nextDueAt()).isEmpty();
    storage().clock().advance(Given.LEASE.multipliedBy(2));
    assertThat(given().dispatched(10)).isEmpty();
  }

  @Test
  default void doesNotGiveUpWhatWasSent() {
    Dispatch dispatch = claimed("answer");
    MessageId message = dispatch.message().id();
    sent(message, InboundMessages.nextProviderId());

    bury(dispatch, new DeadLetter("ATTEMPTS_EXHAUSTED", "too late"));

    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.ACCEPTED);
    assertThat(storage().facts().deadLetterOf(message)).isEmpty();
  }

  @Test
  default void doesNotTryAgainWhatWasSentOrGivenUp() {
    Dispatch first = claimed("one", "two");
    sent(first.message().id(), InboundMessages.nextProviderId());
    Dispatch second = given().dispatched(1).getFirst();
    bury(second, new DeadLetter("63016", "outside the window"));

    retry(first, storage().clock().instant());
    retryUnconfirmed(second, storage().clock().instant());

    assertThat(given().dispatched(10)).isEmpty();
    assertThat(nextDueAt()).isEmpty();
  }

  /// The newer claim may be on its way to the provider: whoever is late must not clear that mark
  /// nor give the message up.
  @Test
  default void doesNotLetALateHolderSpeakForTheOneWhoTookOver() {
    Dispatch late = claimed("answer");
    storage().clock().advance(Given.LEASE);
    Dispatch newer = given().dispatched(1).getFirst();

    retry(late, storage().clock().instant());
    retryUnconfirmed(late, storage().clock().instant());
    bury(late, new DeadLetter("ATTEMPTS_EXHAUSTED", "too late"));

    assertThat(given().dispatched(1)).isEmpty();
    assertThat(storage().facts().deadLetterOf(newer.message().id())).isEmpty();
    assertThat(againUnconfirmed(newer).unconfirmedSince()).isEqualTo(newer.unconfirmedSince());
  }

  @Test
  default void knowsWhichOfTheProvidersIdsBelongToOtherMessages() {
    List<OutboundMessage> messages = claimedFirstOf("answer", "more");
    MessageId first = messages.getFirst().id();
    MessageId second = messages.getLast().id();
    ProviderMessageId own = InboundMessages.nextProviderId();
    ProviderMessageId foreign = InboundMessages.nextProviderId();
    assertThat(ofOthers(second, List.of(own, foreign))).isEmpty();

    sent(first, own);

    assertThat(ofOthers(second, List.of(foreign, own))).containsExactly(own);
    assertThat(ofOthers(first, List.of(foreign, own))).isEmpty();
    assertThat(ofOthers(second, List.of(foreign))).isEmpty();
    assertThat(ofOthers(second, List.of())).isEmpty();
  }

  @Test
  default void isHeldUntilItIsClaimedAnewSentOrGivenUp() {
    Dispatch first = claimed("answer");
    storage().clock().advance(Given.LEASE);
    assertThat(isHeld(first)).isTrue();

    Dispatch second = given().dispatched(1).getFirst();
    assertThat(isHeld(first)).isFalse();
    assertThat(isHeld(second)).isTrue();

    sent(second.message().id(), InboundMessages.nextProviderId());
    assertThat(isHeld(second)).isFalse();

    Dispatch other = claimed("another");
    bury(other, new DeadLetter("63016", "refused"));
    assertThat(isHeld(other)).isFalse();
  }

  /// The claim of the first of several messages that are owed to one resident.
  private Dispatch claimed(String... words) {
    given().owed(given().text("+15550000001", "hello").conversation(), words);
    return given().dispatched(10).getFirst();
  }

  private Dispatch againUnconfirmed(Dispatch dispatch) {
    retryUnconfirmed(dispatch, storage().clock().advance(Duration.ofSeconds(3)));
    return given().dispatched(1).getFirst();
  }

  private void retry(Dispatch dispatch, Instant dueAt) {
    given().inSystem(() -> storage().outbox().retry(dispatch, "rate limited", dueAt));
  }

  private void retryUnconfirmed(Dispatch dispatch, Instant dueAt) {
    given().inSystem(() -> storage().outbox().retryUnconfirmed(dispatch, "no answer", dueAt));
  }

  private Successor sent(MessageId message, ProviderMessageId providerId) {
    return storage().sentLog().note(new Sent(message, providerId));
  }

  private Successor bury(Dispatch dispatch, DeadLetter reason) {
    return given()
        .system(() -> storage().outbox().bury(dispatch, reason, storage().clock().instant()));
  }

  private boolean isHeld(Dispatch dispatch) {
    return given().system(() -> storage().outbox().isHeld(dispatch));
  }

  private List<ProviderMessageId> ofOthers(MessageId message, List<ProviderMessageId> ids) {
    return given().system(() -> storage().outbox().ofOthers(message, ids));
  }

  private Optional<Instant> nextDueAt() {
    return given().system(storage().outbox()::nextDueAt);
  }
}
