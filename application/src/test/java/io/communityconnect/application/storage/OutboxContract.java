package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How [io.communityconnect.application.delivery.port.out.Outbox] hands messages out. What it does
/// when it is told what came of them is [OutboxOutcomeContract].
public interface OutboxContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private ConversationId conversation(String phone) {
    return given().text(phone, "hello").conversation();
  }

  @Test
  default void handsOutAMessageAsItWasPutIn() {
    Instant lastInbound = storage().clock().instant();
    ConversationId ada = conversation("+15550000001");
    storage().clock().advance(Duration.ofSeconds(5));
    OutboundMessage message = given().owed(ada, "Grüße 👋\nfrom us").getFirst();

    Dispatch dispatch = given().dispatched(10).getFirst();

    assertThat(dispatch.message()).isEqualTo(message);
    assertThat(dispatch.attempt()).isEqualTo(1);
    assertThat(dispatch.heldUntil()).isEqualTo(storage().clock().instant().plus(Given.LEASE));
    assertThat(dispatch.unconfirmedSince()).isEmpty();
    assertThat(dispatch.window().lastInboundAt()).isEqualTo(lastInbound);
  }

  @Test
  default void handsOutATemplateAsItWasPutIn() {
    ConversationId ada = conversation("+15550000001");
    OutboundMessage message =
        given()
            .owed(
                ada,
                new ApprovedTemplate(
                    "HX00000000000000000000000000000001", List.of("9 März", "\"quoted\", {x}")));

    assertThat(given().dispatched(10).getFirst().message()).isEqualTo(message);
  }

  @Test
  default void handsOutButtonsAsTheyWerePutIn() {
    ConversationId ada = conversation("+15550000001");
    OutboundMessage message = given().owed(ada, Given.BUTTONS);

    assertThat(given().dispatched(10).getFirst().message()).isEqualTo(message);
  }

  @Test
  default void takesTheServiceWindowFromTheLastMessageOfTheResident() {
    ConversationId ada = conversation("+15550000001");
    Instant second = storage().clock().advance(Duration.ofHours(3));
    conversation("+15550000001");
    storage().clock().advance(Duration.ofHours(1));
    conversation("+15550000002");
    given().owed(ada, "answer");

    assertThat(given().dispatched(1).getFirst().window().lastInboundAt()).isEqualTo(second);
  }

  @Test
  default void hasNothingBeforeAMessageIsDue() {
    ConversationId ada = conversation("+15550000001");
    Instant later = storage().clock().instant().plusSeconds(9);
    List<OutboundMessage> texts = given().texts(ada, "answer");
    given()
        .inSystem(
            () -> {
              storage().conversations().append(texts, later);
              storage().outbox().enqueue(texts, later);
            });

    assertThat(claimAt(later.minusMillis(1), 10)).isEmpty();
    assertThat(claimAt(later, 10)).containsExactly("answer");
  }

  @Test
  default void holdsBackWhatStandsBehindAnotherOfItsConversation() {
    ConversationId ada = conversation("+15550000001");
    List<OutboundMessage> messages = given().owed(ada, "one", "two", "three");

    assertThat(texts(given().dispatched(10))).containsExactly("one");
    assertThat(given().dispatched(10)).isEmpty();
    given().sent(messages.get(0).id());
    assertThat(texts(given().dispatched(10))).containsExactly("two");
    given().sent(messages.get(1).id());
    assertThat(texts(given().dispatched(10))).containsExactly("three");
  }

  @Test
  default void holdsBackWhatStandsBehindAMessageThatIsTriedAgain() {
    ConversationId ada = conversation("+15550000001");
    OutboundMessage first = given().owed(ada, "one", "two").getFirst();
    given().owed(ada, "three");
    given().dispatched(10);
    Instant later = storage().clock().instant().plusSeconds(60);

    given()
        .inSystem(() -> storage().outbox().retry(Given.firstClaimOf(first), "rate limited", later));

    assertThat(claimAt(later.minusMillis(1), 10)).isEmpty();
    assertThat(claimAt(later, 10)).containsExactly("one");
  }

  @Test
  default void keepsConversationsIndependentOfEachOther() {
    ConversationId ada = conversation("+15550000001");
    ConversationId ben = conversation("+15550000002");
    given().owed(ada, "Ada 1", "Ada 2");
    given().dispatched(10);
    storage().clock().advance(Duration.ofMillis(5));
    given().owed(ben, "Ben 1", "Ben 2");

    assertThat(texts(given().dispatched(10))).containsExactly("Ben 1");
  }

  @Test
  default void handsOutWhatIsDueForLongestFirstUpToTheLimit() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      given().owed(conversation("+1555000000" + i), "text " + i);
      expected.add("text " + i);
      storage().clock().advance(Duration.ofMillis(5));
    }

    assertThat(texts(given().dispatched(3))).containsExactlyElementsOf(expected.subList(0, 3));
    assertThat(texts(given().dispatched(3))).containsExactlyElementsOf(expected.subList(3, 5));
  }

  @Test
  default void givesSendersAtTheSameTimeDifferentMessages() throws InterruptedException {
    for (int i = 0; i < 40; i++) {
      given().owed(conversation("+1555000%04d".formatted(i)), "first", "second");
    }

    List<MessageId> claimed =
        Together.run(8, _ -> given().dispatched(10)).stream()
            .flatMap(List::stream)
            .map(dispatch -> dispatch.message().id())
            .toList();

    assertThat(claimed).doesNotHaveDuplicates();
    // Senders may skip what another one is looking at, but no message is forgotten.
    List<Dispatch> rest = given().dispatched(100);
    assertThat(texts(rest)).doesNotContain("second");
    assertThat(claimed.size() + rest.size()).isEqualTo(40);
  }

  @Test
  default void handsOutAgainWhatNobodyReportedOnAsPossiblySent() {
    given().owed(conversation("+15550000001"), "answer");
    Instant firstAttempt = storage().clock().instant();
    given().dispatched(1);
    storage().clock().advance(Given.LEASE.minusMillis(1));
    assertThat(given().dispatched(1)).isEmpty();
    storage().clock().advance(Duration.ofMillis(1));

    Dispatch second = given().dispatched(1).getFirst();
    storage().clock().advance(Given.LEASE);
    Dispatch third = given().dispatched(1).getFirst();

    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.unconfirmedSince()).contains(firstAttempt);
    assertThat(third.attempt()).isEqualTo(3);
    assertThat(third.unconfirmedSince()).contains(firstAttempt);
  }

  @Test
  default void namesTheEarliestMomentThatAnythingIsDue() {
    assertThat(nextDueAt()).isEmpty();
    ConversationId ada = conversation("+15550000001");
    Instant now = storage().clock().instant();
    given().owed(ada, "one", "two");
    assertThat(nextDueAt()).contains(now);

    given().dispatched(1);

    // The second one is due by its own time, but it stands behind the first.
    assertThat(nextDueAt()).contains(now.plus(Given.LEASE));
  }

  @Test
  default void keepsNothingOfAUnitThatFails() {
    ConversationId ada = conversation("+15550000001");
    List<OutboundMessage> texts = given().texts(ada, "answer");

    assertThatThrownBy(
            () ->
                given()
                    .inSystem(
                        () -> {
                          storage().conversations().append(texts, storage().clock().instant());
                          storage().outbox().enqueue(texts, storage().clock().instant());
                          throw new ArithmeticException("half way");
                        }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(given().dispatched(10)).isEmpty();
    assertThat(nextDueAt()).isEmpty();
    assertThat(storage().facts().messages()).isEqualTo(1);
  }

  @Test
  default void takesBackAClaimThatFails() {
    given().owed(conversation("+15550000001"), "answer");

    assertThatThrownBy(
            () ->
                given()
                    .inSystem(
                        () -> {
                          storage().outbox().claim(storage().clock().instant(), Given.LEASE, 10);
                          throw new ArithmeticException("half way");
                        }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(given().dispatched(1).getFirst().attempt()).isEqualTo(1);
  }

  @Test
  default void letsNoPersonTakeMessages() {
    Lease lease = given().leaseFor("+15550000001");
    given().owed(lease.conversation(), "answer");

    Optional<List<Dispatch>> taken =
        given()
            .tried(
                lease.resident(),
                () -> storage().outbox().claim(storage().clock().instant(), Given.LEASE, 10));

    assertThat(taken.orElse(List.of())).isEmpty();
    assertThat(given().dispatched(1).getFirst().attempt()).isEqualTo(1);
  }

  private List<String> claimAt(Instant time, int limit) {
    return texts(given().system(() -> storage().outbox().claim(time, Given.LEASE, limit)));
  }

  private Optional<Instant> nextDueAt() {
    return given().system(storage().outbox()::nextDueAt);
  }

  private static List<String> texts(List<Dispatch> dispatches) {
    return dispatches.stream().map(dispatch -> dispatch.message().text()).toList();
  }
}
