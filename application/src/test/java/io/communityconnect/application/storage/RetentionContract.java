package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.privacy.port.in.ApplyRetentionUseCase;
import io.communityconnect.application.privacy.port.in.ApplyRetentionUseCase.Counts;
import io.communityconnect.application.privacy.port.in.ApplyRetentionUseCase.Outcome;
import io.communityconnect.application.privacy.port.out.ExpiredMessages.Deleted;
import io.communityconnect.application.privacy.port.out.ExpiredMessages.Place;
import io.communityconnect.application.privacy.port.out.RetentionSweep;
import io.communityconnect.application.privacy.port.out.RetentionSweeps.Standing;
import io.communityconnect.application.privacy.service.ApplyRetentionService;
import io.communityconnect.application.privacy.service.RetentionSchedule;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.privacy.PlanRetention;
import io.communityconnect.domain.privacy.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.privacy.port.out.ExpiredMessages] and
/// [io.communityconnect.application.privacy.port.out.RetentionSweeps] promise.
public interface RetentionContract {
  /// How long a sweep is held without a sign of life.
  Duration LEASE = Duration.ofMinutes(5);

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void knowsWhatThePlansOfTheSpecificationKeep() {
    assertThat(given().system(storage().retention().messages()::plans))
        .containsExactlyInAnyOrder(
            new PlanRetention("trial", new RetentionPolicy.Days(30)),
            new PlanRetention("basic", new RetentionPolicy.Days(30)),
            new PlanRetention("pro", new RetentionPolicy.Days(90)),
            new PlanRetention("enterprise", new RetentionPolicy.Unlimited()));
  }

  @Test
  default void deletesWhatAPlanKeepsNoLonger() {
    List<Lease> leases =
        List.of(answered("+15550000001"), answered("+15550000002"), answered("+15550000003"));
    storage().billing().subscribe(leases.get(1).resident(), "pro");
    storage().billing().subscribe(leases.get(2).resident(), "enterprise");

    storage().clock().advance(Duration.ofDays(31));
    assertThat(sweep(500)).isEqualTo(new Counts(2, 0));
    assertThat(leases).extracting(this::said).containsExactly(0, 2, 2);

    storage().clock().advance(Duration.ofDays(60));
    assertThat(sweep(500)).isEqualTo(new Counts(2, 0));
    assertThat(leases).extracting(this::said).containsExactly(0, 0, 2);

    storage().clock().advance(Duration.ofDays(3_650));
    assertThat(sweep(500)).isEqualTo(Counts.NONE);
  }

  @Test
  default void forgetsRequestsWhoseAnswersAreToldNoMore() {
    ResidentId caller = given().leaseFor("+15550000001").resident().id();
    SecretHash early = SecretHash.of("early");
    SecretHash late = SecretHash.of("late");
    takeUp(caller, early);
    storage().clock().advance(Duration.ofHours(25));
    takeUp(caller, late);

    apply(claim().orElseThrow(), 1);

    assertThat(takeUp(caller, early)).isEmpty();
    assertThat(takeUp(caller, late)).isPresent();
  }

  private Optional<RequestKeys.TakenUp> takeUp(ResidentId caller, SecretHash key) {
    RequestKeys.TakenUp request =
        new RequestKeys.TakenUp(
            SecretHash.of("content"), storage().clock().instant(), Optional.empty());
    return given().system(() -> storage().identity().requestKeys().takeUp(caller, key, request));
  }

  @Test
  default void keepsWhatIsYoungEnough() {
    Lease lease = answered("+15550000001");
    storage().clock().advance(Duration.ofDays(31));
    given().text("+15550000001", "again");
    given().reply(lease.conversation(), "answer");

    assertThat(sweep(500)).isEqualTo(new Counts(2, 0));

    assertThat(given().history(lease.conversation())).containsExactly("again", "answer");
  }

  @Test
  default void keepsWhatNobodyAnswered() {
    Lease lease = given().leaseFor("+15550000001");
    storage().clock().advance(Duration.ofDays(400));

    assertThat(sweep(500)).isEqualTo(Counts.NONE);

    assertThat(given().unanswered(lease.conversation())).containsExactly("hello");
  }

  @Test
  default void keepsWhatIsStillOwed() {
    Lease lease = given().leaseFor("+15550000001");
    OutboundMessage owed = given().owed(lease.conversation(), "answer").getFirst();
    given().answer(lease);
    storage().clock().advance(Duration.ofDays(400));

    assertThat(sweep(500)).isEqualTo(new Counts(1, 0));
    assertThat(given().history(lease.conversation())).containsExactly("answer");

    given().dispatched(1);
    given().sent(owed.id());
    assertThat(sweep(500)).isEqualTo(new Counts(1, 0));
    assertThat(storage().facts().messages()).isZero();
  }

  @Test
  default void deletesDeadLetters() {
    Lease lease = given().leaseFor("+15550000001");
    OutboundMessage owed = given().owed(lease.conversation(), "answer").getFirst();
    given().answer(lease);
    Dispatch dispatch = given().dispatched(1).getFirst();
    given()
        .inSystem(
            () ->
                storage()
                    .outbox()
                    .bury(
                        dispatch, new DeadLetter("63016", "closed"), storage().clock().instant()));
    storage().clock().advance(Duration.ofDays(31));

    assertThat(sweep(500)).isEqualTo(new Counts(2, 0));

    assertThat(storage().facts().deadLetterOf(owed.id())).isEmpty();
    assertThat(storage().facts().messages()).isZero();
  }

  @Test
  default void deletesInPortions() {
    Lease lease = given().leaseFor("+15550000001");
    given().reply(lease.conversation(), "1", "2", "3", "4");
    storage().clock().advance(Duration.ofDays(31));
    Map<String, Instant> cutoffs = Map.of("trial", storage().clock().instant());

    Deleted first = deleteSome(cutoffs, 2);

    assertThat(first).isEqualTo(new Deleted(2, 0, new Place.After(Optional.empty())));
    assertThat(storage().facts().messages()).isEqualTo(3);
    assertThat(sweep(2)).isEqualTo(new Counts(3, 0));
  }

  @Test
  default void goesOnWhereItStopped() {
    Lease ada = answered("+15550000001");
    Lease ben = answered("+15550000002");
    Lease first = before(ada, ben) ? ada : ben;
    storage().clock().advance(Duration.ofDays(31));
    RetentionSweep claimed = claim().orElseThrow();
    given()
        .inSystem(
            () ->
                storage()
                    .retention()
                    .sweeps()
                    .advance(
                        claimed,
                        Optional.of(first.conversation()),
                        storage().clock().instant().plus(LEASE)));
    storage().clock().advance(LEASE);

    assertThat(sweep(500)).isEqualTo(new Counts(2, 0));

    assertThat(said(first)).isEqualTo(2);
  }

  @Test
  default void isDoneByOneAtATime() throws InterruptedException {
    List<Boolean> claims = Together.run(8, _ -> claim().isPresent());

    assertThat(claims).containsOnlyOnce(true);
  }

  @Test
  default void isTakenOverFromWhoeverIsGone() {
    RetentionSweep slow = claim().orElseThrow();
    storage().clock().advance(LEASE);
    RetentionSweep fast = claim().orElseThrow();

    assertThat(fast.fence()).isGreaterThan(slow.fence());
    assertThat(apply(slow, 500)).isEqualTo(new Outcome.TakenOver(Counts.NONE));
    Instant due = given().system(storage().retention().sweeps()::nextDueAt);
    given().inSystem(() -> storage().retention().sweeps().finish(slow, Instant.EPOCH));
    assertThat(given().system(storage().retention().sweeps()::nextDueAt)).isEqualTo(due);
    assertThat(standing(fast)).isEqualTo(Standing.HELD);
  }

  @Test
  default void isDueAgainAfterADay() {
    Outcome outcome = apply(claim().orElseThrow(), 500);

    Instant next = storage().clock().instant().plus(Duration.ofHours(25));
    assertThat(outcome).isEqualTo(new Outcome.Finished(Counts.NONE, next));
    assertThat(claim()).isEmpty();
    assertThat(given().system(storage().retention().sweeps()::nextDueAt)).isEqualTo(next);
    storage().clock().advance(Duration.ofHours(25));
    assertThat(claim()).isPresent();
  }

  @Test
  default void needsASystemUnitOfWork() {
    Lease lease = given().leaseFor("+15550000001");

    assertThatIllegalStateException().isThrownBy(() -> storage().retention().messages().plans());
    assertThatIllegalStateException().isThrownBy(() -> storage().retention().sweeps().nextDueAt());
    assertThat(
            given()
                .tried(
                    lease.resident(),
                    () -> storage().retention().sweeps().claim(storage().clock().instant(), LEASE)))
        .isEmpty();
  }

  private static boolean before(Lease one, Lease other) {
    return one.conversation().value().toString().compareTo(other.conversation().value().toString())
        < 0;
  }

  private Lease answered(String phone) {
    Lease lease = given().leaseFor(phone);
    given().reply(lease.conversation(), "answer");
    return lease;
  }

  private int said(Lease lease) {
    return given().history(lease.conversation()).size();
  }

  private Deleted deleteSome(Map<String, Instant> cutoffs, int limit) {
    return given()
        .system(
            () -> storage().retention().messages().deleteSome(cutoffs, Optional.empty(), limit));
  }

  private Optional<RetentionSweep> claim() {
    return given()
        .system(() -> storage().retention().sweeps().claim(storage().clock().instant(), LEASE));
  }

  private Standing standing(RetentionSweep sweep) {
    return given()
        .system(
            () ->
                storage()
                    .retention()
                    .sweeps()
                    .advance(sweep, Optional.empty(), storage().clock().instant().plus(LEASE)));
  }

  private Counts sweep(int batch) {
    storage().clock().advance(Duration.ofDays(1).plusHours(1));
    return switch (apply(claim().orElseThrow(), batch)) {
      case Outcome.Finished(Counts counts, _) -> counts;
      case Outcome.TakenOver _ -> throw new AssertionError("nobody else was there");
    };
  }

  private Outcome apply(RetentionSweep sweep, int batch) {
    return new ApplyRetentionService(
            storage().systemUnitOfWork(),
            storage().retention().messages(),
            storage().identity().requestKeys(),
            storage().retention().sweeps(),
            new RetentionSchedule(Duration.ofDays(1), () -> Duration.ofHours(1), LEASE, batch),
            storage().clock())
        .apply(new ApplyRetentionUseCase.Command(sweep));
  }
}
