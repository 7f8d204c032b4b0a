package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.ConversationWork] promises.
public interface ConversationWorkContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void claimsAConversationFromTheMomentItIsDue() {
    Instant dueAt = given().text("+15550000001", "hello").dueAt();

    assertThat(claimAt(dueAt.minusMillis(1))).isEmpty();
    assertThat(claimAt(dueAt)).hasSize(1);
  }

  @Test
  default void leasesAConversationAsItsResident() {
    ConversationId conversation = given().text("+15550000001", "hello").conversation();
    storage().clock().advance(Storage.DEBOUNCE.quiet());

    Lease lease = given().claimed(1).getFirst();

    assertThat(lease.conversation()).isEqualTo(conversation);
    assertThat(lease.attempt()).isEqualTo(1);
    assertThat(
            storage()
                .unitOfWork()
                .run(lease.resident(), () -> storage().conversations().turn(conversation, 10)))
        .isPresent();
  }

  @Test
  default void claimsTheLongestWaitingFirst() {
    ConversationId first = given().text("+15550000003", "first").conversation();
    storage().clock().advance(Duration.ofMillis(10));
    ConversationId second = given().text("+15550000001", "second").conversation();
    storage().clock().advance(Duration.ofMillis(10));
    ConversationId third = given().text("+15550000002", "third").conversation();
    storage().clock().advance(Storage.DEBOUNCE.max());

    assertThat(given().claimed(2)).extracting(Lease::conversation).containsExactly(first, second);
    assertThat(given().claimed(2)).extracting(Lease::conversation).containsExactly(third);
  }

  @Test
  default void neverLeasesAConversationTwiceAtATime() {
    given().leaseFor("+15550000001");

    storage().clock().advance(Given.LEASE.minusMillis(1));

    assertThat(given().claimed(10)).isEmpty();
  }

  @Test
  default void givesClaimersAtTheSameTimeDifferentConversations() throws InterruptedException {
    for (int i = 0; i < 40; i++) {
      given().text("+1555000%04d".formatted(i), "hello");
    }
    storage().clock().advance(Storage.DEBOUNCE.max());

    List<ConversationId> claimed =
        Together.run(8, _ -> given().claimed(10)).stream()
            .flatMap(List::stream)
            .map(Lease::conversation)
            .toList();

    assertThat(claimed).doesNotHaveDuplicates();
    // Claimers may skip what another one is looking at, but nobody's work is forgotten.
    List<Lease> rest = given().claimed(40);
    assertThat(claimed.size() + rest.size()).isEqualTo(40);
  }

  @Test
  default void leasesAgainWhatWasNotFinishedInTime() {
    Lease first = given().leaseFor("+15550000001");
    storage().clock().advance(Given.LEASE);

    Lease second = given().claimed(1).getFirst();

    assertThat(second.conversation()).isEqualTo(first.conversation());
    assertThat(second.resident()).isEqualTo(first.resident());
    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(second.attempt()).isEqualTo(2);
  }

  @Test
  default void countsAttemptsAfreshOnceALeaseWasGivenBack() {
    given().leaseFor("+15550000001");
    storage().clock().advance(Given.LEASE);
    Lease second = given().claimed(1).getFirst();
    given().finish(second, Optional.of(storage().clock().instant()));

    Lease third = given().claimed(1).getFirst();

    assertThat(third.attempt()).isEqualTo(1);
    assertThat(third.fence()).isGreaterThan(second.fence());
  }

  @Test
  default void holdsTheNewestLeaseEvenPastItsTime() {
    Lease lease = given().leaseFor("+15550000001");
    assertThat(given().standing(lease)).isEqualTo(Standing.HELD);

    storage().clock().advance(Given.LEASE.plusSeconds(1));

    assertThat(given().standing(lease)).isEqualTo(Standing.HELD);
  }

  @Test
  default void losesALeaseToANewerOne() {
    Lease first = given().leaseFor("+15550000001");
    storage().clock().advance(Given.LEASE);
    Lease second = given().claimed(1).getFirst();

    assertThat(given().standing(first)).isEqualTo(Standing.LOST);
    assertThat(given().standing(second)).isEqualTo(Standing.HELD);
  }

  @Test
  default void doesNothingWhenALostLeaseIsGivenBack() {
    Lease first = given().leaseFor("+15550000001");
    Instant leaseEnd = storage().clock().advance(Given.LEASE).plus(Given.LEASE);
    Lease second = given().claimed(1).getFirst();

    given().finish(first, Optional.empty());
    assertThat(nextDueAt()).contains(leaseEnd);
    given().finish(first, Optional.of(storage().clock().instant()));

    assertThat(given().claimed(1)).isEmpty();
    assertThat(given().standing(second)).isEqualTo(Standing.HELD);
  }

  @Test
  default void restsWhenNothingIsUnanswered() {
    Lease lease = given().leaseFor("+15550000001");

    given().answer(lease);

    assertThat(nextDueAt()).isEmpty();
    storage().clock().advance(Given.LEASE.multipliedBy(2));
    assertThat(given().claimed(10)).isEmpty();
  }

  @Test
  default void isDueAgainWhenTheHolderSaysSo() {
    Lease lease = given().leaseFor("+15550000001");
    Instant dueAt = storage().clock().instant().plusSeconds(3);

    given().finish(lease, Optional.of(dueAt));

    assertThat(nextDueAt()).contains(dueAt);
    assertThat(claimAt(dueAt.minusMillis(1))).isEmpty();
    assertThat(claimAt(dueAt)).hasSize(1);
  }

  @Test
  default void wakesARestingConversationForANewMessage() {
    Lease lease = given().leaseFor("+15550000001");
    given().answer(lease);

    Instant dueAt = given().text("+15550000001", "one more thing").dueAt();

    assertThat(nextDueAt()).contains(dueAt);
    assertThat(claimAt(dueAt))
        .extracting(Lease::conversation)
        .containsExactly(lease.conversation());
  }

  @Test
  default void showsTheHolderWhatArrivedDuringTheLease() {
    Lease lease = given().leaseFor("+15550000001");
    Instant arrival = storage().clock().advance(Duration.ofSeconds(1));
    given().text("+15550000001", "one more thing");

    assertThat(
            given()
                .system(() -> storage().conversations().unansweredArrivals(lease.conversation())))
        .containsExactly(TestClock.START, arrival);
    given().finish(lease, Optional.of(arrival.plusSeconds(2)));

    assertThat(nextDueAt()).contains(arrival.plusSeconds(2));
  }

  @Test
  default void forgetsNoMessageThatArrivesWhileTheLeaseIsGivenBack() {
    Lease lease = given().leaseFor("+15550000001");
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      given()
          .inSystem(
              () -> {
                assertThat(storage().work().lock(lease)).isEqualTo(Standing.HELD);
                executor.execute(() -> given().text("+15550000001", "one more thing"));
                given().markAllAnswered(lease.conversation());
                storage().work().finish(lease, Optional.empty());
              });
    }

    assertThat(given().unanswered(lease.conversation())).containsExactly("one more thing");
    assertThat(claimAt(storage().clock().instant().plus(Storage.DEBOUNCE.quiet()))).hasSize(1);
  }

  @Test
  default void namesTheEarliestMomentThatAnythingIsDue() {
    assertThat(nextDueAt()).isEmpty();
    Instant ada = given().text("+15550000001", "hello").dueAt();
    storage().clock().advance(Duration.ofSeconds(1));
    Instant ben = given().text("+15550000002", "hello").dueAt();

    assertThat(nextDueAt()).contains(ada);
    assertThat(claimAt(ada)).hasSize(1);
    assertThat(nextDueAt()).contains(ben);
    assertThat(claimAt(ben)).hasSize(1);
    assertThat(nextDueAt()).contains(ada.plus(Given.LEASE));
  }

  @Test
  default void letsNoPersonTakeWork() {
    Lease lease = given().leaseFor("+15550000001");
    given().finish(lease, Optional.of(storage().clock().instant()));
    Actor.Admin admin = storage().adminOf(lease.resident().community());

    for (Actor.Person person : List.of(lease.resident(), admin)) {
      Optional<List<Lease>> taken =
          given()
              .tried(
                  person,
                  () -> storage().work().claim(storage().clock().instant(), Given.LEASE, 10));
      assertThat(taken.orElse(List.of())).isEmpty();
    }

    assertThat(given().claimed(10)).hasSize(1);
  }

  @Test
  default void raisesTheFenceWithEveryClaim() {
    Lease lease = given().leaseFor("+15550000001");
    HashSet<Long> fences = new HashSet<>(List.of(lease.fence()));
    IntStream.range(0, 5)
        .forEach(
            _ -> {
              storage().clock().advance(Given.LEASE);
              fences.add(given().claimed(1).getFirst().fence());
            });

    assertThat(fences).hasSize(6);
  }

  @Test
  default void endsTheUnitOfWorkWithAClaim() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                given()
                    .system(
                        () -> {
                          storage().work().claim(storage().clock().instant(), Given.LEASE, 10);
                          return storage().work().nextDueAt();
                        }));
  }

  private List<Lease> claimAt(Instant time) {
    return given().system(() -> storage().work().claim(time, Given.LEASE, 10));
  }

  private Optional<Instant> nextDueAt() {
    return given().system(storage().work()::nextDueAt);
  }
}
