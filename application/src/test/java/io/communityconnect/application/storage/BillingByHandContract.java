package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.out.PaymentEvents.Ending;
import io.communityconnect.application.billing.port.out.PaymentEvents.Round;
import io.communityconnect.application.billing.port.out.QueryGrants.Gift;
import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.application.billing.port.out.SubscriptionCensus.Line;
import io.communityconnect.domain.billing.Allowance;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.QueryGrant;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the ports promise by which admins look after billing:
/// [io.communityconnect.application.billing.port.out.QueryGrants],
/// [io.communityconnect.application.billing.port.out.DriftLog],
/// [io.communityconnect.application.billing.port.out.SubscriptionCensus], and the rounds of
/// [io.communityconnect.application.billing.port.out.PaymentEvents].
public interface BillingByHandContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void givesQueriesForThePeriodTheyAreFor() {
    given().inSystem(() -> storage().billing().plans().offer(BillingStorage.terms(1).plans()));
    Lease lease = given().leaseFor("+15550000001");
    Actor.Resident ada = lease.resident();
    Usage before = usage(ada);

    give(ada, new QueryGrant(before.period().start(), 2));
    give(ada, new QueryGrant(before.period().start(), 1));
    give(ada, new QueryGrant(before.period().start().minus(Duration.ofDays(31)), 50));

    assertThat(usage(ada).allowance()).isEqualTo(new Allowance.Limited(4));
    assertThat(usage(ada).used()).isZero();
    Reservation reservation =
        storage()
            .billing()
            .meter()
            .reserve(lease, given().turn(lease.conversation()).unanswered().getFirst().id(), now());
    assertThat(reservation.usage().allowance()).isEqualTo(new Allowance.Limited(4));
    assertThat(usage(ada).used()).isEqualTo(1);
  }

  @Test
  default void letsNobodyGiveWhereTheyAreNoAdmin() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Actor.Resident neighbour = given().leaseFor("+15550000002").resident();
    Instant period = usage(ada).period().start();
    Actor.Admin elsewhere = elsewhere();

    assertThat(given().tried(elsewhere, () -> gave(ada, new QueryGrant(period, 5), elsewhere)))
        .isNotEqualTo(Optional.of(true));
    assertThat(
            given()
                .tried(
                    neighbour, () -> gave(ada, new QueryGrant(period, 5), storage().superAdmin())))
        .isNotEqualTo(Optional.of(true));

    assertThat(usage(ada).allowance()).isEqualTo(new Allowance.Limited(20));
  }

  private Actor.Admin elsewhere() {
    return given()
        .system(
            () ->
                storage()
                    .communities()
                    .openUnlessPresent("Elsewhere", new PhoneNumber("+15559999999")))
        .map(storage()::adminOf)
        .orElseThrow();
  }

  @Test
  default void remembersWhatDrifted() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Drift repaired =
        new Drift(
            ada.id(),
            Drift.Kind.REPAIRED,
            Optional.empty(),
            Optional.of(new Drift.Known(new PlanId("pro"), SubscriptionStanding.ACTIVE)),
            Optional.empty(),
            now());
    add(ada, repaired);
    storage().clock().advance(Duration.ofMinutes(1));
    Drift twice =
        new Drift(
            ada.id(),
            Drift.Kind.PAID_TWICE,
            Optional.of(new Drift.Known(new PlanId("basic"), SubscriptionStanding.CANCELLED)),
            Optional.empty(),
            Optional.of(new SubscriptionReference("sub_2")),
            now());
    add(ada, twice);
    add(ada, twice);

    Actor.Admin admin = storage().adminOf(ada.community());
    assertThat(drifts(admin, ada.community(), 10)).containsExactly(twice, repaired);
    assertThat(drifts(admin, ada.community(), 1)).containsExactly(twice);
    assertThat(
            storage()
                .unitOfWork()
                .run(admin, () -> storage().billing().drifts().countSince(ada.community(), now())))
        .isEqualTo(1);
    assertThat(drifts(elsewhere(), ada.community(), 10)).isEmpty();
  }

  @Test
  default void countsWhoHasWhat() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Actor.Resident bo = given().leaseFor("+15550000002").resident();
    Actor.Resident cy = given().leaseFor("+15550000003").resident();
    Instant end = now().plus(Duration.ofDays(7));
    write(ada, subscription("sub_1", Optional.of(end), SubscriptionStanding.ACTIVE));
    write(
        bo,
        subscription("sub_2", Optional.empty(), SubscriptionStanding.CANCELLED),
        subscription("sub_3", Optional.empty(), SubscriptionStanding.ACTIVE));
    write(cy, subscription("sub_4", Optional.empty(), SubscriptionStanding.ACTIVE));
    Actor.Admin admin = storage().adminOf(ada.community());
    PlanId pro = new PlanId("pro");

    assertThat(census(admin, ada.community(), now()))
        .containsExactly(
            new Line(pro, SubscriptionStanding.ACTIVE, false, 2),
            new Line(pro, SubscriptionStanding.ACTIVE, true, 1));
    assertThat(census(admin, ada.community(), end))
        .containsExactly(
            new Line(pro, SubscriptionStanding.ACTIVE, false, 2),
            new Line(pro, SubscriptionStanding.EXPIRED, false, 1));
    assertThat(census(elsewhere(), ada.community(), now())).isEmpty();
  }

  @Test
  default void remindsOfACommunityOnceInAMinute() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    CustomerReference customer = new CustomerReference("cus_ada");
    given().inSystem(() -> storage().billing().customers().add(ada, customer));
    assertThat(round(ada.community())).isEmpty();

    Instant begun = now();
    assertThat(remind(ada.community())).isEqualTo(1);
    assertThat(remind(ada.community())).isZero();
    assertThat(remind(elsewhere().community())).isZero();

    assertThat(round(ada.community())).contains(new Round(begun, 1, 1));
    String id =
        given()
            .system(() -> storage().billing().events().claim(now(), Given.LEASE, 10))
            .getFirst()
            .event()
            .id();
    given().inSystem(() -> storage().billing().events().finish(id, Ending.PROCESSED, now()));
    assertThat(round(ada.community())).contains(new Round(begun, 1, 0));
    storage().clock().advance(Duration.ofMinutes(1));
    assertThat(remind(ada.community())).isEqualTo(1);
    assertThat(round(ada.community())).contains(new Round(now(), 1, 1));
  }

  @Test
  default void forgetsEventsThatEndedLongAgo() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    given()
        .inSystem(() -> storage().billing().customers().add(ada, new CustomerReference("cus_ada")));
    remind(ada.community());
    assertThat(forget()).isZero();
    String id =
        given()
            .system(() -> storage().billing().events().claim(now(), Given.LEASE, 10))
            .getFirst()
            .event()
            .id();
    given().inSystem(() -> storage().billing().events().finish(id, Ending.PROCESSED, now()));
    assertThat(forget()).isZero();

    storage().clock().advance(Duration.ofSeconds(1));

    assertThat(forget()).isEqualTo(1);
    assertThat(round(ada.community())).isEmpty();
  }

  private int forget() {
    return given().system(() -> storage().billing().events().forget(now(), 10));
  }

  private int remind(CommunityId community) {
    return given().system(() -> storage().billing().events().addForCommunity(community, now()));
  }

  private Optional<Round> round(CommunityId community) {
    return given().system(() -> storage().billing().events().lastRound(community));
  }

  private List<Line> census(Actor.Admin admin, CommunityId community, Instant at) {
    return storage().unitOfWork().run(admin, () -> storage().billing().census().of(community, at));
  }

  private void write(Actor.Resident resident, Subscription... all) {
    given()
        .inSystem(() -> storage().billing().subscriptions().write(resident, List.of(all), now()));
  }

  private Subscription subscription(
      String key, Optional<Instant> accessEndsAt, SubscriptionStanding standing) {
    return new Subscription(
        Optional.of(new SubscriptionReference(key)),
        new PlanId("pro"),
        standing,
        now(),
        Optional.of(now().plus(Duration.ofDays(31))),
        accessEndsAt,
        Optional.empty());
  }

  private List<Drift> drifts(Actor.Admin admin, CommunityId community, int limit) {
    return storage()
        .unitOfWork()
        .run(admin, () -> storage().billing().drifts().latest(community, limit));
  }

  private void add(Actor.Resident resident, Drift drift) {
    given().inSystem(() -> storage().billing().drifts().add(resident, drift));
  }

  private void give(Actor.Resident resident, QueryGrant grant) {
    Actor.Admin admin = storage().adminOf(resident.community());
    assertThat(storage().unitOfWork().run(admin, () -> gave(resident, grant, admin))).isTrue();
  }

  private boolean gave(Actor.Resident resident, QueryGrant grant, Actor.Administrator by) {
    Gift gift = new Gift(resident.id(), grant, "a power cut", by, now());
    return storage().billing().grants().give(gift);
  }

  private Usage usage(Actor.Resident resident) {
    return given()
        .system(() -> storage().billing().accounts().of(resident.id(), now()))
        .orElseThrow();
  }

  private Instant now() {
    return storage().clock().instant();
  }
}
