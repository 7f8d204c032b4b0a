package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.domain.billing.Allowance;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsageNotice;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [QueryMeter] and [io.communityconnect.application.billing.port.out.UsageAccounts] promise.
public interface QueryMeterContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void grantsWhatIsLeftAndNoMore() {
    freeQueries(2);
    Lease lease = given().leaseFor("+15550000001");

    assertThat(reserve(lease)).isInstanceOf(Reservation.Granted.class);
    assertThat(reserve(lease)).isInstanceOf(Reservation.Granted.class);
    Reservation third = reserve(lease);

    assertThat(third).isInstanceOf(Reservation.Exhausted.class);
    assertThat(third.usage().used()).isEqualTo(2);
    assertThat(third.usage().plan()).isEqualTo(PlanId.TRIAL);
    assertThat(third.usage().allowance()).isEqualTo(new Allowance.Limited(2));
    assertThat(third.usage().period().end()).isEmpty();
  }

  @Test
  default void grantsExactlyWhatIsLeftToManyAtOnce() throws InterruptedException {
    freeQueries(5);
    Lease lease = given().leaseFor("+15550000001");
    List<MessageId> thoughts = messages(lease, 200);

    List<Reservation> reservations =
        Together.run(
            200,
            number -> {
              QueryMeter instance =
                  number % 2 == 0 ? storage().billing().meter() : storage().billing().otherMeter();
              return instance.reserve(lease, thoughts.get(number), now());
            });

    assertThat(reservations).filteredOn(Reservation.Granted.class::isInstance).hasSize(5);
    assertThat(usage(lease).used()).isEqualTo(5);
    assertThat(notices(reservations))
        .containsExactlyInAnyOrder(UsageNotice.MOST_USED, UsageNotice.ALL_USED);
  }

  @Test
  default void keepsResidentsApart() throws InterruptedException {
    freeQueries(1);
    List<Lease> leases =
        Stream.of("+15550000001", "+15550000002", "+15550000003").map(given()::leaseFor).toList();

    List<Reservation> reservations = Together.run(3, number -> reserve(leases.get(number)));

    assertThat(reservations).hasOnlyElementsOfType(Reservation.Granted.class);
    assertThat(leases).extracting(lease -> usage(lease).used()).containsExactly(1, 1, 1);
  }

  @Test
  default void chargesAThoughtOnceHoweverOftenItIsTried() {
    freeQueries(1);
    Lease lease = given().leaseFor("+15550000001");
    MessageId thought = message(lease);

    Reservation first = meter().reserve(lease, thought, now());
    Reservation again = storage().billing().otherMeter().reserve(lease, thought, now());

    assertThat(again).isEqualTo(first);
    assertThat(usage(lease).used()).isEqualTo(1);
  }

  @Test
  default void givesBackWhatIsReleased() {
    freeQueries(1);
    Lease lease = given().leaseFor("+15550000001");
    MessageId thought = message(lease);
    meter().reserve(lease, thought, now());

    meter().release(lease, thought, now());

    assertThat(usage(lease).used()).isZero();
    assertThat(reserve(lease)).isInstanceOf(Reservation.Granted.class);
    assertThat(meter().reserve(lease, thought, now())).isInstanceOf(Reservation.Exhausted.class);
  }

  @Test
  default void reservesNothingForALostLease() {
    freeQueries(1);
    Lease slow = given().leaseFor("+15550000001");
    MessageId thought = message(slow);
    storage().clock().advance(Given.LEASE);
    Lease next = given().claimed(1).getFirst();

    meter().reserve(slow, thought, now());

    assertThat(usage(slow).used()).isZero();
    assertThat(meter().reserve(next, thought, now())).isInstanceOf(Reservation.Granted.class);
    assertThat(usage(slow).used()).isEqualTo(1);
  }

  @Test
  default void givesNothingBackForALostLease() {
    freeQueries(1);
    Lease slow = given().leaseFor("+15550000001");
    MessageId thought = message(slow);
    meter().reserve(slow, thought, now());
    storage().clock().advance(Given.LEASE);
    given().claimed(1);

    meter().release(slow, thought, now());

    assertThat(usage(slow).used()).isEqualTo(1);
  }

  @Test
  default void givesNothingBackThatIsSettled() {
    Lease lease = given().leaseFor("+15550000001");
    MessageId thought = given().turn(lease.conversation()).unanswered().getFirst().id();
    meter().reserve(lease, thought, now());
    settle(lease);
    given().text("+15550000001", "next");
    storage().clock().advance(Storage.DEBOUNCE.max());
    Lease next = given().claimed(1).getFirst();

    meter().release(next, thought, now());

    assertThat(usage(lease).used()).isEqualTo(1);
  }

  @Test
  default void saysOnceWhenMostAndWhenAllIsUsed() {
    freeQueries(5);
    Lease lease = given().leaseFor("+15550000001");

    List<Reservation> reservations = Stream.generate(() -> reserve(lease)).limit(6).toList();

    assertThat(reservations.subList(0, 5))
        .extracting(reservation -> ((Reservation.Granted) reservation).notice())
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(UsageNotice.MOST_USED),
            Optional.of(UsageNotice.ALL_USED));
    assertThat(reservations.getLast()).isInstanceOf(Reservation.Exhausted.class);
  }

  @Test
  default void saysItWithTheNextOneWhereTheAnswerFailed() {
    freeQueries(5);
    Lease lease = given().leaseFor("+15550000001");
    Stream.generate(() -> reserve(lease)).limit(3).forEach(_ -> {});
    MessageId failed = message(lease);
    Reservation before = meter().reserve(lease, failed, now());
    meter().release(lease, failed, now());

    Reservation after = reserve(lease);

    assertThat(notices(List.of(before))).containsExactly(UsageNotice.MOST_USED);
    assertThat(notices(List.of(after))).containsExactly(UsageNotice.MOST_USED);
  }

  @Test
  default void countsAnewWhenTheNextPeriodBegins() {
    Lease lease = given().leaseFor("+15550000001");
    Instant anchor = now();
    storage().billing().subscribe(lease.resident(), "basic");
    Reservation first = reserve(lease);
    storage().clock().advance(Duration.ofDays(31));

    assertThat(first.usage().period().start()).isEqualTo(anchor);
    assertThat(usage(lease).used()).isZero();
    assertThat(usage(lease).period().start()).isEqualTo(anchor.plus(Duration.ofDays(31)));
    assertThat(reserve(lease).usage().used()).isEqualTo(1);
  }

  @Test
  default void countsWhatWasTriedApartFromWhatIsPaidFor() {
    freeQueries(1);
    Lease lease = given().leaseFor("+15550000001");
    reserve(lease);
    assertThat(reserve(lease)).isInstanceOf(Reservation.Exhausted.class);

    storage().billing().subscribe(lease.resident(), "basic");

    assertThat(reserve(lease).usage().used()).isEqualTo(1);
    assertThat(usage(lease).left()).contains(99);
  }

  @Test
  default void knowsNoLimitWhereThereIsNone() {
    Lease lease = given().leaseFor("+15550000001");
    storage().billing().subscribe(lease.resident(), "enterprise");

    List<Reservation> reservations = List.of(reserve(lease), reserve(lease));

    assertThat(notices(reservations)).isEmpty();
    assertThat(reservations).extracting(each -> each.usage().used()).containsExactly(0, 0);
    assertThat(usage(lease).left()).isEmpty();
    assertThat(usage(lease).used()).isEqualTo(2);
  }

  @Test
  default void tellsNobodyElseHowMuchIsUsed() {
    Lease ada = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");

    assertThat(
            storage()
                .unitOfWork()
                .run(
                    ben.resident(),
                    () -> storage().billing().accounts().of(ada.resident().id(), now())))
        .isEmpty();
  }

  @Test
  default void runsTransactionsOfItsOwn() {
    Lease lease = given().leaseFor("+15550000001");
    MessageId thought = message(lease);

    assertThatIllegalStateException()
        .isThrownBy(() -> given().system(() -> meter().reserve(lease, thought, now())));
    assertThatIllegalStateException()
        .isThrownBy(() -> given().inSystem(() -> meter().release(lease, thought, now())));
  }

  private void freeQueries(int queries) {
    given()
        .inSystem(() -> storage().billing().plans().offer(BillingStorage.terms(queries).plans()));
  }

  private QueryMeter meter() {
    return storage().billing().meter();
  }

  private Instant now() {
    return storage().clock().instant();
  }

  private Reservation reserve(Lease lease) {
    return meter().reserve(lease, message(lease), now());
  }

  private MessageId message(Lease lease) {
    return messages(lease, 1).getFirst();
  }

  /// Messages of the conversation that nothing was reserved for.
  private List<MessageId> messages(Lease lease, int count) {
    String[] words = Stream.generate(() -> "x").limit(count).toArray(String[]::new);
    return given().owed(lease.conversation(), words).stream().map(OutboundMessage::id).toList();
  }

  private void settle(Lease lease) {
    storage().settlements().settle(given().settlement(lease));
  }

  private Usage usage(Lease lease) {
    return storage()
        .unitOfWork()
        .run(
            lease.resident(), () -> storage().billing().accounts().of(lease.resident().id(), now()))
        .orElseThrow();
  }

  private static List<UsageNotice> notices(List<Reservation> reservations) {
    return reservations.stream()
        .filter(Reservation.Granted.class::isInstance)
        .flatMap(granted -> ((Reservation.Granted) granted).notice().stream())
        .toList();
  }
}
