package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.communityconnect.application.billing.port.out.PaymentEvents.Claimed;
import io.communityconnect.application.billing.port.out.PaymentEvents.Ending;
import io.communityconnect.application.billing.port.out.PaymentEvents.Receipt;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.billing.port.out.PaymentEvents] promises.
public interface PaymentEventsContract {
  /// Whom events are about.
  CustomerReference ADA = new CustomerReference("cus_ada");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void takesAnEventInOnce() throws InterruptedException {
    List<Receipt> receipts = Together.run(8, _ -> add("evt_1", 0));

    assertThat(receipts).containsOnlyOnce(Receipt.NEW);
    assertThat(claim()).extracting(Claimed::event).containsExactly(event("evt_1", 0));
  }

  @Test
  default void handsAnEventToOneAtATime() throws InterruptedException {
    add("evt_1", 0);

    List<List<Claimed>> claims = Together.run(8, _ -> claim());

    assertThat(claims.stream().flatMap(List::stream)).hasSize(1);
    storage().clock().advance(Given.LEASE);
    assertThat(claim()).extracting(Claimed::attempt).containsExactly(2);
  }

  @Test
  default void remindsOfEveryCustomerOnceADay() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    given().inSystem(() -> storage().billing().customers().add(ada, ADA));
    LocalDate today = LocalDate.of(2026, 3, 2);

    assertThat(remind(today)).isEqualTo(1);
    assertThat(remind(today)).isZero();
    assertThat(claim())
        .extracting(claimed -> claimed.event().type(), claimed -> claimed.event().customer())
        .containsExactly(tuple(PaymentEvent.RECONCILE, Optional.of(ADA)));
    assertThat(remind(today.plusDays(1))).isEqualTo(1);
  }

  @Test
  default void remindsOfACustomerWhoWasErased() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    given().inSystem(() -> storage().billing().customers().add(ada, ADA));

    given().inSystem(() -> storage().residentRecords().erase(ada.id(), now()));

    assertThat(claim())
        .extracting(claimed -> claimed.event().type(), claimed -> claimed.event().customer())
        .containsExactly(tuple(PaymentEvent.ERASED, Optional.of(ADA)));
    assertThat(remind(LocalDate.of(2026, 3, 2))).isEqualTo(1);
    assertThat(claim())
        .extracting(claimed -> claimed.event().type(), claimed -> claimed.event().customer())
        .containsExactly(tuple(PaymentEvent.ERASED, Optional.of(ADA)));
  }

  @Test
  default void handsOutTheOldestFirst() {
    add("evt_later", 5);
    add("evt_earlier", 3);

    assertThat(claim())
        .extracting(claimed -> claimed.event().id())
        .containsExactly("evt_earlier", "evt_later");
  }

  @Test
  default void handsOutRemindersLast() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    given().inSystem(() -> storage().billing().customers().add(ada, ADA));
    remind(LocalDate.of(2026, 3, 2));
    storage().clock().advance(Duration.ofMinutes(1));
    add("evt_1", 0);

    assertThat(claim(1)).extracting(claimed -> claimed.event().id()).containsExactly("evt_1");
    assertThat(claim(1))
        .extracting(claimed -> claimed.event().type())
        .containsExactly(PaymentEvent.RECONCILE);
  }

  @Test
  default void isDoneWithAnEventThatHasEnded() {
    add("evt_1", 0);
    add("evt_2", 0);
    claim();
    given().inSystem(() -> storage().billing().events().finish("evt_1", Ending.PROCESSED, now()));
    given().inSystem(() -> storage().billing().events().finish("evt_2", Ending.IGNORED, now()));
    given().inSystem(() -> storage().billing().events().postpone("evt_1", "late", now()));
    storage().clock().advance(Duration.ofDays(30));

    assertThat(claim()).isEmpty();
    assertThat(add("evt_1", 0)).isEqualTo(Receipt.KNOWN);
  }

  @Test
  default void comesBackToAnEventThatWasPutOff() {
    add("evt_1", 0);
    claim();
    Instant later = now().plus(Duration.ofMinutes(5));
    given().inSystem(() -> storage().billing().events().postpone("evt_1", "unavailable", later));

    storage().clock().advance(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(claim()).isEmpty();
    storage().clock().advance(Duration.ofSeconds(1));
    assertThat(claim()).extracting(Claimed::attempt).containsExactly(2);
  }

  @Test
  default void knowsWhatElseIsDueAboutACustomer() {
    add("evt_1", 0);
    add("evt_2", 0);
    add("evt_3", 0);
    given()
        .inSystem(
            () ->
                storage()
                    .billing()
                    .events()
                    .add(
                        new PaymentEvent(
                            "evt_else",
                            "invoice.paid",
                            Optional.empty(),
                            Optional.of(new CustomerReference("cus_else")),
                            now()),
                        now()));
    given()
        .inSystem(
            () -> storage().billing().events().add(event("evt_later", 0), now().plusSeconds(1)));
    claim(1);
    given().inSystem(() -> storage().billing().events().finish("evt_3", Ending.PROCESSED, now()));

    assertThat(dueAbout("invoice.paid")).containsExactly("evt_2");
    assertThat(dueAbout("charge.refunded")).isEmpty();
  }

  private List<String> dueAbout(String type) {
    return given().system(() -> storage().billing().events().dueAbout(ADA, Set.of(type), now()));
  }

  private int remind(LocalDate day) {
    return given().system(() -> storage().billing().events().addForAllCustomers(day, now()));
  }

  private Receipt add(String id, int minute) {
    return given().system(() -> storage().billing().events().add(event(id, minute), now()));
  }

  private PaymentEvent event(String id, int minute) {
    return new PaymentEvent(
        id,
        "invoice.paid",
        Optional.of("in_1"),
        Optional.of(ADA),
        now().plus(Duration.ofMinutes(minute)));
  }

  private List<Claimed> claim() {
    return claim(10);
  }

  private List<Claimed> claim(int limit) {
    return given().system(() -> storage().billing().events().claim(now(), Given.LEASE, limit));
  }

  private Instant now() {
    return storage().clock().instant();
  }
}
