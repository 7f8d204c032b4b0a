package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.transaction.port.out.UnitOfWork] and
/// [io.communityconnect.application.transaction.port.out.SystemUnitOfWork] promise.
public interface UnitOfWorkContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void returnsWhatTheWorkReturned() {
    Lease lease = given().leaseFor("+15550000001");
    Object result = new Object();

    assertThat(given().system(() -> result)).isSameAs(result);
    assertThat(storage().unitOfWork().<Object>run(lease.resident(), () -> result)).isSameAs(result);
  }

  @Test
  default void keepsWhatWasDone() {
    Lease lease = given().leaseFor("+15550000001");
    List<OutboundMessage> texts = given().texts(lease.conversation(), "answer");

    given().inSystem(() -> storage().conversations().append(texts, now()));

    assertThat(given().history(lease.conversation())).containsExactly("answer");
  }

  @Test
  default void undoesEverythingAndPassesTheExceptionOn() {
    Lease lease = given().leaseFor("+15550000001");
    List<OutboundMessage> texts = given().texts(lease.conversation(), "answer");
    IllegalArgumentException failure = new IllegalArgumentException("half way");

    assertThatThrownBy(
            () ->
                given()
                    .inSystem(
                        () -> {
                          storage().conversations().append(texts, now());
                          storage().outbox().enqueue(texts, now());
                          given().markAllAnswered(lease.conversation());
                          storage().work().finish(lease, Optional.empty());
                          storage()
                              .communities()
                              .openUnlessPresent("Oak House", new PhoneNumber("+14155550100"));
                          throw failure;
                        }))
        .isSameAs(failure);

    assertThat(given().unanswered(lease.conversation())).containsExactly("hello");
    assertThat(given().history(lease.conversation())).isEmpty();
    assertThat(given().dispatched(10)).isEmpty();
    assertThat(given().system(storage().work()::nextDueAt)).isPresent();
    assertThat(storage().facts().communities()).isEqualTo(1);
  }

  @Test
  default void undoesEverythingForAnErrorToo() {
    Lease lease = given().leaseFor("+15550000001");
    List<OutboundMessage> texts = given().texts(lease.conversation(), "answer");
    StackOverflowError failure = new StackOverflowError();

    assertThatThrownBy(
            () ->
                given()
                    .inSystem(
                        () -> {
                          storage().conversations().append(texts, now());
                          throw failure;
                        }))
        .isSameAs(failure);

    assertThat(given().history(lease.conversation())).isEmpty();
  }

  @Test
  default void passesOnWhatFailsInAPersonsUnit() {
    Lease lease = given().leaseFor("+15550000001");
    ArithmeticException failure = new ArithmeticException("half way");

    assertThatThrownBy(
            () ->
                storage()
                    .unitOfWork()
                    .run(
                        lease.resident(),
                        () -> {
                          throw failure;
                        }))
        .isSameAs(failure);
  }

  @Test
  default void goesOnAfterAFailure() {
    assertThatThrownBy(
            () ->
                given()
                    .inSystem(
                        () -> {
                          throw new ArithmeticException("half way");
                        }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(given().system(() -> "works")).isEqualTo("works");
  }

  @Test
  default void doesNotNest() {
    Lease lease = given().leaseFor("+15550000001");

    assertThatIllegalStateException()
        .isThrownBy(() -> given().system(() -> given().system(() -> "inner")));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                given().system(() -> storage().unitOfWork().run(lease.resident(), () -> "inner")));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                storage().unitOfWork().run(lease.resident(), () -> given().system(() -> "inner")));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                storage()
                    .unitOfWork()
                    .run(
                        lease.resident(),
                        () -> storage().unitOfWork().run(lease.resident(), () -> "inner")));
    assertThat(given().system(() -> "works")).isEqualTo("works");
  }

  @Test
  default void isNeededByEveryCallOfAStore() {
    Lease lease = given().leaseFor("+15550000001");
    List<OutboundMessage> texts = given().texts(lease.conversation(), "answer");
    ProviderMessageId providerId = new ProviderMessageId("SM1");
    List<ThrowingCallable> calls =
        List.of(
            () -> storage().conversations().turn(lease.conversation(), 1),
            () -> storage().conversations().append(texts, now()),
            () -> storage().conversations().markAnswered(List.of(texts.getFirst().id()), now()),
            () -> storage().conversations().unansweredArrivals(lease.conversation()),
            () -> storage().work().claim(now(), Given.LEASE, 1),
            () -> storage().work().lock(lease),
            () -> storage().work().finish(lease, Optional.empty()),
            () -> storage().work().nextDueAt(),
            () -> storage().outbox().enqueue(texts, now()),
            () -> storage().outbox().claim(now(), Given.LEASE, 1),
            () -> storage().outbox().retry(Given.firstClaimOf(texts.getFirst()), "reason", now()),
            () -> storage().outbox().isHeld(Given.firstClaimOf(texts.getFirst())),
            () -> storage().outbox().ofOthers(texts.getFirst().id(), List.of(providerId)),
            () -> storage().outbox().nextDueAt(),
            () -> storage().communities().openUnlessPresent("Oak", SampleCommunity.SENDER));

    for (ThrowingCallable call : calls) {
      assertThatIllegalStateException().isThrownBy(call);
    }
  }

  @Test
  default void letsOneOfTwoHoldersWin() throws InterruptedException {
    Lease slow = given().leaseFor("+15550000001");
    storage().clock().advance(Given.LEASE);
    Lease fast = given().claimed(1).getFirst();
    List<Lease> leases = List.of(slow, fast);

    List<Standing> standings = Together.run(2, number -> reply(leases.get(number), "by " + number));

    assertThat(standings).containsExactly(Standing.LOST, Standing.HELD);
    assertThat(given().history(fast.conversation())).containsExactly("hello", "by 1");
  }

  private Standing reply(Lease lease, String words) {
    List<OutboundMessage> texts = given().texts(lease.conversation(), words);
    return given()
        .system(
            () -> {
              Standing standing = storage().work().lock(lease);
              if (standing == Standing.HELD) {
                storage().conversations().append(texts, now());
                given().markAllAnswered(lease.conversation());
                storage().work().finish(lease, Optional.empty());
              }
              return standing;
            });
  }

  private Instant now() {
    return storage().clock().instant();
  }
}
