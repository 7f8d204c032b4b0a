package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.Customers.Standing;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.billing.port.out.Customers] and
/// [io.communityconnect.application.billing.port.out.Subscriptions] promise.
public interface PaymentsContract {
  /// Whom the contract is about.
  CustomerReference ADA = new CustomerReference("cus_ada");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void knowsACustomerOnce() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    assertThat(given().system(() -> customers().of(ada))).isEmpty();

    Customer first = given().system(() -> customers().add(ada, ADA));
    Customer second =
        given().system(() -> customers().add(ada, new CustomerReference("cus_other")));

    assertThat(second).isEqualTo(first);
    assertThat(given().system(() -> customers().of(ada))).contains(new Customer(ada, ADA, 0));
  }

  @Test
  default void notesAnotherCustomerInThePlaceOfOneWhoIsGone() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Customer gone = given().system(() -> customers().add(ada, ADA));
    CustomerReference next = new CustomerReference("cus_next");

    Customer replaced = given().system(() -> customers().replace(gone, next)).orElseThrow();
    Optional<Customer> late =
        given().system(() -> customers().replace(gone, new CustomerReference("cus_late")));

    assertThat(replaced.reference()).isEqualTo(next);
    assertThat(late).contains(replaced);
    assertThat(given().system(() -> customers().lock(gone))).isEqualTo(Standing.OVERTAKEN);
    given().inSystem(() -> customers().remove(next));
    given().inSystem(() -> customers().remove(next));
    assertThat(given().system(() -> customers().of(ada))).isEmpty();
    assertThat(given().system(() -> customers().replace(replaced, ADA))).isEmpty();
  }

  @Test
  default void letsTheNewestLookBeWrittenDown() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    given().inSystem(() -> customers().add(ada, ADA));

    Customer slow = look();
    Customer fast = look();

    assertThat(given().system(() -> customers().lock(slow))).isEqualTo(Standing.OVERTAKEN);
    assertThat(given().system(() -> customers().lock(fast))).isEqualTo(Standing.NEWEST);
    assertThat(given().system(() -> customers().beginLook(new CustomerReference("cus_nobody"))))
        .isEmpty();
  }

  @Test
  default void givesEachLookAVersionOfItsOwn() throws InterruptedException {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    given().inSystem(() -> customers().add(ada, ADA));

    List<Customer> looks = Together.run(16, _ -> look());

    assertThat(looks).extracting(Customer::version).doesNotHaveDuplicates();
  }

  @Test
  default void writesDownWhatWasBought() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    assertThat(subscription(ada)).isEmpty();
    Subscription pro = subscription("sub_1", "pro", SubscriptionStanding.ACTIVE);

    write(ada, pro);
    write(ada, pro);

    assertThat(subscription(ada)).contains(pro);
    assertThat(usage(ada).plan()).isEqualTo(new PlanId("pro"));
  }

  @Test
  default void saysWhetherAnythingStoodOtherwise() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Subscription pro = subscription("sub_1", "pro", SubscriptionStanding.ACTIVE);

    assertThat(write(ada)).isFalse();
    assertThat(write(ada, pro)).isTrue();
    assertThat(write(ada, pro)).isFalse();
    assertThat(write(ada)).isTrue();
  }

  @Test
  default void leavesOutWhatIsOfNoPlan() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    write(ada, subscription("sub_1", "pro", SubscriptionStanding.ACTIVE));

    write(
        ada,
        subscription("sub_1", "pro", SubscriptionStanding.ACTIVE),
        subscription("sub_2", "gold", SubscriptionStanding.CANCELLED));

    assertThat(usage(ada).plan()).isEqualTo(new PlanId("pro"));
  }

  @Test
  default void replacesOneByAnother() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    write(ada, subscription("sub_1", "basic", SubscriptionStanding.ACTIVE));
    Subscription pro = subscription("sub_2", "pro", SubscriptionStanding.ACTIVE);

    write(ada, subscription("sub_1", "basic", SubscriptionStanding.CANCELLED), pro);
    assertThat(subscription(ada)).contains(pro);

    write(
        ada,
        subscription("sub_1", "basic", SubscriptionStanding.ACTIVE),
        subscription("sub_2", "pro", SubscriptionStanding.EXPIRED));
    assertThat(usage(ada).plan()).isEqualTo(new PlanId("basic"));
  }

  @Test
  default void endsWhatTheProviderHasNoMore() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    write(ada, subscription("sub_1", "basic", SubscriptionStanding.ACTIVE));

    write(ada);

    assertThat(subscription(ada))
        .map(Subscription::standing)
        .contains(SubscriptionStanding.CANCELLED);
    assertThat(usage(ada).plan()).isEqualTo(PlanId.TRIAL);
  }

  @Test
  default void keepsAnAgreementUntilSomethingIsBought() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    storage().billing().subscribe(ada, "enterprise");

    write(ada, subscription("sub_1", "basic", SubscriptionStanding.EXPIRED));
    assertThat(usage(ada).plan()).isEqualTo(new PlanId("enterprise"));

    write(ada, subscription("sub_1", "basic", SubscriptionStanding.ACTIVE));
    assertThat(usage(ada).plan()).isEqualTo(new PlanId("basic"));
  }

  @Test
  default void endsAccessWithTheGrace() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Instant end = now().plus(Duration.ofDays(7));
    write(
        ada,
        new Subscription(
            Optional.of(new SubscriptionReference("sub_1")),
            new PlanId("pro"),
            SubscriptionStanding.ACTIVE,
            now(),
            Optional.of(now().plus(Duration.ofDays(31))),
            Optional.of(end),
            Optional.empty()));
    assertThat(usage(ada).plan()).isEqualTo(new PlanId("pro"));
    assertThat(subscription(ada).orElseThrow().accessEndsAt()).contains(end);

    storage().clock().advance(Duration.ofDays(7));

    assertThat(usage(ada).plan()).isEqualTo(PlanId.TRIAL);
  }

  @Test
  default void showsNobodyWhatAnotherBought() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Actor.Resident ben = given().leaseFor("+15550000002").resident();
    write(ada, subscription("sub_1", "pro", SubscriptionStanding.ACTIVE));

    assertThat(storage().unitOfWork().run(ben, () -> subscriptionsOf(ada))).isEmpty();
    assertThat(subscription(ada)).isPresent();
  }

  private Customers customers() {
    return storage().billing().customers();
  }

  private Customer look() {
    return given().system(() -> customers().beginLook(ADA)).orElseThrow();
  }

  private Instant now() {
    return storage().clock().instant();
  }

  private boolean write(Actor.Resident resident, Subscription... bought) {
    return given()
        .system(() -> storage().billing().subscriptions().write(resident, List.of(bought), now()));
  }

  private Optional<Subscription> subscription(Actor.Resident resident) {
    return storage().unitOfWork().run(resident, () -> subscriptionsOf(resident));
  }

  private Optional<Subscription> subscriptionsOf(Actor.Resident resident) {
    return storage().billing().subscriptions().of(resident.id());
  }

  private Usage usage(Actor.Resident resident) {
    return given()
        .system(() -> storage().billing().accounts().of(resident.id(), now()))
        .orElseThrow();
  }

  private Subscription subscription(String key, String plan, SubscriptionStanding standing) {
    return new Subscription(
        Optional.of(new SubscriptionReference(key)),
        new PlanId(plan),
        standing,
        now(),
        Optional.of(now().plus(Duration.ofDays(31))),
        Optional.empty(),
        Optional.empty());
  }
}
