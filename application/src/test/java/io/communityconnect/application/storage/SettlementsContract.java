package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.Settlements] promises.
public interface SettlementsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void storesTheReplyAndLeavesTheConversationAtRest() {
    Lease lease = given().leaseFor("+15550000001");

    Settled settled = settle(lease, "Good morning.");

    assertThat(settled).isInstanceOf(Settled.Stored.class);
    assertThat(((Settled.Stored) settled).moreUnanswered()).isFalse();
    assertThat(given().unanswered(lease.conversation())).isEmpty();
    assertThat(given().history(lease.conversation())).containsExactly("hello", "Good morning.");
    assertThat(given().system(storage().work()::nextDueAt)).isEmpty();
  }

  @Test
  default void claimsTheFirstPartForTheCaller() {
    Instant written = storage().clock().instant();
    Lease lease = given().leaseFor("+15550000001");
    Settlement settlement = settlement(lease, "one", "two");

    Dispatch first = firstPart(storage().settlements().settle(settlement));

    assertThat(first.message()).isEqualTo(settlement.reply().getFirst());
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(first.unconfirmedSince()).isEmpty();
    assertThat(first.window().lastInboundAt()).isEqualTo(written);
    assertThat(given().dispatched(10)).isEmpty();
    given().sent(first.message().id());
    assertThat(words(given().dispatched(10))).containsExactly("two");
  }

  @Test
  default void keepsButtonsForWhoSendsThemLater() {
    Lease lease = given().leaseFor("+15550000001");
    Settlement plain = settlement(lease, "one", "two");
    List<OutboundMessage> reply =
        plain.reply().stream().map(message -> message.with(Given.BUTTONS)).toList();
    storage()
        .settlements()
        .settle(
            new Settlement(
                lease, plain.answered(), reply, List.of(), plain.at(), plain.sendingFor()));
    given().sent(reply.getFirst().id());

    assertThat(given().dispatched(10).getFirst().message()).isEqualTo(reply.getLast());
  }

  @Test
  default void countsTheFirstPartAsPossiblySentWhenItsSenderIsGone() {
    Lease lease = given().leaseFor("+15550000001");
    Instant settledAt = storage().clock().instant();
    firstPart(settle(lease, "one"));
    storage().clock().advance(Given.LEASE);

    Dispatch second = given().dispatched(10).getFirst();

    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.unconfirmedSince()).contains(settledAt);
  }

  @Test
  default void claimsNothingWhileAnEarlierMessageIsOwed() {
    Lease lease = given().leaseFor("+15550000001");
    MessageId earlier = given().owed(lease.conversation(), "earlier").getFirst().id();

    assertThat(((Settled.Stored) settle(lease, "later")).firstPart()).isEmpty();

    assertThat(words(given().dispatched(10))).containsExactly("earlier");
    given().sent(earlier);
    assertThat(words(given().dispatched(10))).containsExactly("later");
  }

  @Test
  default void isDueAtOnceWhileAnythingIsUnanswered() {
    Lease lease = given().leaseFor("+15550000001");
    Settlement settlement = settlement(lease, "to hello");
    given().text("+15550000001", "one more thing");

    Settled settled = storage().settlements().settle(settlement);

    assertThat(((Settled.Stored) settled).moreUnanswered()).isTrue();
    assertThat(given().unanswered(lease.conversation())).containsExactly("one more thing");
    assertThat(given().claimed(1)).extracting(Lease::attempt).containsExactly(1);
  }

  @Test
  default void storesNothingForALostLease() {
    Lease slow = given().leaseFor("+15550000001");
    Settlement tooLate = settlement(slow, "too late");
    storage().clock().advance(Given.LEASE);
    Lease fast = given().claimed(1).getFirst();

    assertThat(storage().settlements().settle(tooLate)).isEqualTo(new Settled.LeaseLost());

    assertThat(given().unanswered(slow.conversation())).containsExactly("hello");
    assertThat(given().dispatched(10)).isEmpty();
    assertThat(settle(fast, "in time")).isInstanceOf(Settled.Stored.class);
    assertThat(given().history(fast.conversation())).containsExactly("hello", "in time");
  }

  @Test
  default void storesNothingForWhoIsErasedMeanwhile() {
    Lease lease = given().leaseFor("+15550000001");
    Settlement settlement = settlement(lease, "answer");
    given().system(() -> storage().residentRecords().eraseSomeMessages(lease.resident().id(), 10));

    assertThat(storage().settlements().settle(settlement)).isEqualTo(new Settled.LeaseLost());

    assertThat(given().history(lease.conversation())).isEmpty();
    assertThat(given().dispatched(10)).isEmpty();
  }

  @Test
  default void settlesALeaseOnce() {
    Lease lease = given().leaseFor("+15550000001");
    Settlement again = settlement(lease, "again");
    settle(lease, "once");

    assertThat(storage().settlements().settle(again)).isEqualTo(new Settled.LeaseLost());

    assertThat(given().history(lease.conversation())).containsExactly("hello", "once");
  }

  @Test
  default void keepsAnswersApartThatBecomeReadyTogether() throws InterruptedException {
    int residents = 24;
    List<Lease> leases = leases(residents);
    List<Settlement> settlements = new ArrayList<>();
    leases.forEach(lease -> settlements.add(settlement(lease, "to " + numberOf(lease, leases))));
    // One of them was overtaken; its neighbours must not notice.
    given().inSystem(() -> given().markAllAnswered(leases.getFirst().conversation()));
    settle(leases.getFirst(), "by somebody else");

    List<Settled> settled =
        Together.run(residents, number -> storage().settlements().settle(settlements.get(number)));

    assertThat(settled.getFirst()).isEqualTo(new Settled.LeaseLost());
    for (int i = 1; i < residents; i++) {
      assertThat(firstPart(settled.get(i)).message().text()).isEqualTo("to " + i);
      assertThat(given().history(leases.get(i).conversation())).endsWith("to " + i);
      assertThat(given().unanswered(leases.get(i).conversation())).isEmpty();
    }
    assertThat(given().system(storage().work()::nextDueAt)).isEmpty();
  }

  @Test
  default void keepsGoodAnswersWhenABadOneCannotBeStored() throws InterruptedException {
    List<Lease> leases = leases(12);
    OutboundMessage stored =
        ((Settled.Stored) settle(leases.getFirst(), "once")).firstPart().orElseThrow().message();
    List<Settlement> settlements = new ArrayList<>();
    leases.forEach(lease -> settlements.add(settlement(lease, "fine")));
    // A message id that is taken already cannot be stored a second time.
    settlements.set(
        1,
        new Settlement(
            leases.get(1),
            settlements.get(1).answered(),
            List.of(stored, stored),
            List.of(),
            storage().clock().instant(),
            Given.LEASE));

    List<Boolean> ended =
        Together.run(
            12,
            number -> {
              try {
                storage().settlements().settle(settlements.get(number));
                return true;
              } catch (RuntimeException expected) {
                return false;
              }
            });

    assertThat(IntStream.range(2, 12).allMatch(ended::get)).isTrue();
    for (Lease lease : leases.subList(2, 12)) {
      assertThat(given().history(lease.conversation())).endsWith("fine");
    }
  }

  @Test
  default void isNoPartOfAUnitOfWork() {
    Lease lease = given().leaseFor("+15550000001");
    Settlement settlement = settlement(lease, "answer");

    assertThatIllegalStateException()
        .isThrownBy(() -> given().system(() -> storage().settlements().settle(settlement)));

    assertThat(given().unanswered(lease.conversation())).containsExactly("hello");
  }

  @Test
  default void answersWithSilence() {
    Lease lease = given().leaseFor("+15550000001");
    given().text("+15550000001", "and another thing");

    Settled settled = storage().settlements().settle(silence(lease, 1));

    assertThat(settled).isEqualTo(new Settled.Stored(Optional.empty(), true));
    assertThat(given().history(lease.conversation())).containsExactly("hello");
    assertThat(given().unanswered(lease.conversation())).containsExactly("and another thing");
    assertThat(given().dispatched(10)).isEmpty();
    Lease again = given().claimed(1).getFirst();
    assertThat(storage().settlements().settle(silence(again, 1)))
        .isEqualTo(new Settled.Stored(Optional.empty(), false));
    assertThat(given().system(storage().work()::nextDueAt)).isEmpty();
  }

  private Settlement silence(Lease lease, int messages) {
    return new Settlement(
        lease,
        given().turn(lease.conversation()).unanswered().stream()
            .limit(messages)
            .map(Message::id)
            .toList(),
        List.of(),
        List.of(),
        storage().clock().instant(),
        Duration.ofSeconds(1));
  }

  private List<Lease> leases(int residents) {
    for (int i = 0; i < residents; i++) {
      given().text("+1555000%04d".formatted(i), "hello");
    }
    storage().clock().advance(Storage.DEBOUNCE.max());
    return given().claimed(residents);
  }

  private static int numberOf(Lease lease, List<Lease> leases) {
    return leases.indexOf(lease);
  }

  private Settled settle(Lease lease, String... reply) {
    return storage().settlements().settle(settlement(lease, reply));
  }

  private Settlement settlement(Lease lease, String... reply) {
    ConversationId conversation = lease.conversation();
    return new Settlement(
        lease,
        given().turn(conversation).unanswered().stream().map(Message::id).toList(),
        given().texts(conversation, reply),
        List.of(),
        storage().clock().instant(),
        Given.LEASE);
  }

  private static Dispatch firstPart(Settled settled) {
    assertThat(settled).isInstanceOf(Settled.Stored.class);
    return ((Settled.Stored) settled).firstPart().orElseThrow();
  }

  private static List<String> words(List<Dispatch> dispatches) {
    return dispatches.stream().map(dispatch -> dispatch.message().text()).toList();
  }
}
