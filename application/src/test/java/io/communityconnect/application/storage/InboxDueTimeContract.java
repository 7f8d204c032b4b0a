package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.conversation.port.out.Inbox.Receipt;
import io.communityconnect.domain.conversation.Lease;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// When [io.communityconnect.application.conversation.port.out.Inbox] says that an answer is due:
/// [Storage#DEBOUNCE], kept message by message.
public interface InboxDueTimeContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void isDueWhenTheWriterPauses() {
    Receipt.Accepted receipt = given().text("+15550000001", "hello");

    assertThat(receipt.dueAt()).isEqualTo(TestClock.START.plus(Storage.DEBOUNCE.quiet()));
    assertThat(nextDueAt()).isEqualTo(receipt.dueAt());
  }

  @Test
  default void isPostponedByEveryFurtherMessage() {
    given().text("+15550000001", "the lift");
    Instant second = storage().clock().advance(Duration.ofMillis(1500));

    Receipt.Accepted receipt = given().text("+15550000001", "is stuck");

    assertThat(receipt.dueAt()).isEqualTo(second.plus(Storage.DEBOUNCE.quiet()));
    assertThat(nextDueAt()).isEqualTo(receipt.dueAt());
  }

  @Test
  default void isPostponedNoFurtherThanTheLongestThought() {
    given().text("+15550000001", "line");
    for (int i = 0; i < 6; i++) {
      storage().clock().advance(Duration.ofMillis(1500));
      given().text("+15550000001", "line");
    }

    assertThat(nextDueAt()).isEqualTo(TestClock.START.plus(Storage.DEBOUNCE.max()));
  }

  @Test
  default void isNotPostponedOnceItIsOverdue() {
    Receipt.Accepted first = given().text("+15550000001", "hello");
    storage().clock().advance(Storage.DEBOUNCE.quiet().plusSeconds(1));

    Receipt.Accepted second = given().text("+15550000001", "anybody there?");

    assertThat(second.dueAt()).isBeforeOrEqualTo(storage().clock().instant());
    assertThat(nextDueAt()).isEqualTo(first.dueAt());
    assertThat(given().claimed(1)).hasSize(1);
  }

  @Test
  default void isNotPostponedBySomebodyElse() {
    Receipt.Accepted ada = given().text("+15550000001", "hello");
    storage().clock().advance(Duration.ofSeconds(1));

    given().text("+15550000002", "hello too");

    assertThat(nextDueAt()).isEqualTo(ada.dueAt());
  }

  @Test
  default void startsANewThoughtAfterAnAnswer() {
    given().answer(given().leaseFor("+15550000001"));
    Instant later = storage().clock().advance(Duration.ofSeconds(1));

    Receipt.Accepted receipt = given().text("+15550000001", "one more thing");

    assertThat(receipt.dueAt()).isEqualTo(later.plus(Storage.DEBOUNCE.quiet()));
    assertThat(nextDueAt()).isEqualTo(receipt.dueAt());
  }

  @Test
  default void leavesALeaseAsItIs() {
    Lease lease = given().leaseFor("+15550000001");
    Instant leaseEnd = storage().clock().instant().plus(Given.LEASE);
    storage().clock().advance(Duration.ofSeconds(1));

    given().text("+15550000001", "one more thing");

    storage().clock().advance(Storage.DEBOUNCE.max());
    assertThat(given().claimed(10)).isEmpty();
    assertThat(nextDueAt()).isEqualTo(leaseEnd);
    assertThat(given().standing(lease)).isEqualTo(Standing.HELD);
  }

  private Instant nextDueAt() {
    return given().system(storage().work()::nextDueAt).orElseThrow();
  }
}
