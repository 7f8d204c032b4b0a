package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase.Counts;
import io.communityconnect.application.billing.port.in.ReceivePaymentEventUseCase;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.billing.SubscriptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From an event to access.
final class PaymentEventsTest {
  /// All but our own.
  static final List<String> HINTS =
      ProcessPaymentEventsService.HINTS.stream()
          .filter(type -> !type.startsWith("community."))
          .toList();

  private final Shop shop = new Shop();

  @BeforeEach
  void becomeACustomer() {
    shop.desk().findOrMake(shop.ada);
  }

  @Test
  void findsOutWhatNoEventToldOf() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));

    assertThat(shop.reconcile()).isEqualTo(1);
    assertThat(shop.reconcile()).isZero();

    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 1));
    assertThat(shop.usage().plan()).isEqualTo(new PlanId("pro"));
    shop.storage.clock().advance(Duration.ofDays(1));
    assertThat(shop.reconcile()).isEqualTo(1);
    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));
  }

  @Test
  void hasTheProviderDeleteWhoWasErased() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.hear("evt_1", "invoice.paid");
    shop.process();
    shop.given.inSystem(() -> shop.storage.residentRecords().erase(shop.ada.id(), shop.now()));
    shop.provider.isAway(true);
    assertThat(shop.process()).isEqualTo(new Counts(0, 0, 1, 0));
    shop.provider.isAway(false);
    shop.storage.clock().advance(Duration.ofSeconds(2));

    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));

    assertThat(shop.provider.hasForgotten(shop.customer)).isTrue();
    assertThat(shop.desk().find(shop.ada)).isEmpty();
    assertThat(shop.reconcile()).isZero();
  }

  @ParameterizedTest
  @FieldSource("HINTS")
  void givesWhatWasBoughtWhateverHintsAtIt(String type) {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));

    shop.hear("evt_1", type);

    assertThat(shop.signals).isOne();
    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(shop.usage().plan()).isEqualTo(new PlanId("pro"));
    assertThat(shop.process().isIdle()).isTrue();
  }

  @Test
  void takesAnEventInOnce() {
    assertThat(shop.hear("evt_1", "invoice.paid"))
        .isEqualTo(ReceivePaymentEventUseCase.Outcome.TAKEN);
    assertThat(shop.hear("evt_1", "invoice.paid"))
        .isEqualTo(ReceivePaymentEventUseCase.Outcome.DUPLICATE);

    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(shop.signals).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"product.created", "charge.dispute.created", "something.of.the.future"})
  void leavesAloneWhatItDoesNotKnow(String type) {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.hear("evt_1", type);

    assertThat(shop.process()).isEqualTo(new Counts(0, 1, 0, 0));

    assertThat(shop.subscription()).isEmpty();
    assertThat(shop.process().isIdle()).isTrue();
  }

  @Test
  void leavesAloneWhatIsAboutNobodyOfOurs() {
    shop.hear("evt_1", "invoice.paid", Optional.empty());
    shop.hear("evt_2", "invoice.paid", Optional.of(new CustomerReference("cus_else")));

    assertThat(shop.process()).isEqualTo(new Counts(0, 2, 0, 0));
  }

  @Test
  void triesAgainWhenTheProviderIsAway() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.provider.isAway(true);
    shop.hear("evt_1", "invoice.paid");
    assertThat(shop.process()).isEqualTo(new Counts(0, 0, 1, 0));
    assertThat(shop.process().isIdle()).isTrue();
    shop.provider.isAway(false);

    shop.storage.clock().advance(Duration.ofSeconds(2));

    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(shop.usage().plan()).isEqualTo(new PlanId("pro"));
  }

  @Test
  void looksAtTheOthersWhenOneFails() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.hear("evt_1", "invoice.paid");
    shop.hear("evt_2", "invoice.paid");
    shop.provider.beforeAnswer(
        () -> {
          throw new IllegalStateException("a bug");
        });
    assertThatIllegalStateException().isThrownBy(shop::process).withMessage("a bug");

    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));

    assertThat(shop.usage().plan()).isEqualTo(new PlanId("pro"));
    shop.storage.clock().advance(Duration.ofMinutes(2));
    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));
  }

  @Test
  void looksOnceForAllThatCameInBefore() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.hear("evt_1", "customer.subscription.updated");
    shop.hear("evt_2", "invoice.paid");
    shop.hear("evt_3", "invoice.payment_succeeded");
    shop.provider.beforeAnswer(() -> shop.hear("evt_4", "invoice.paid"));

    assertThat(shop.process()).isEqualTo(new Counts(4, 0, 0, 0));

    assertThat(shop.provider.looks()).isEqualTo(2);
    assertThat(shop.process().isIdle()).isTrue();
  }

  @Test
  void looksAgainForAllWhenTheProviderWasAway() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.hear("evt_1", "customer.subscription.updated");
    shop.hear("evt_2", "invoice.paid");
    shop.provider.isAway(true);
    assertThat(shop.process()).isEqualTo(new Counts(0, 0, 2, 0));
    shop.provider.isAway(false);
    shop.storage.clock().advance(Duration.ofSeconds(2));

    assertThat(shop.process()).isEqualTo(new Counts(2, 0, 0, 0));

    assertThat(shop.provider.looks()).isEqualTo(3);
  }

  @Test
  void looksAtWhoPaidBeforeItLooksAtEverybody() {
    shop.reconcile();
    shop.storage.clock().advance(Duration.ofMinutes(1));
    shop.hear("evt_1", "invoice.paid");
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));

    assertThat(shop.process()).isEqualTo(new Counts(2, 0, 0, 0));
  }

  @Test
  void writesNothingOldOverSomethingNew() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "basic", new SubscriptionState.Active()));
    shop.hear("evt_1", "customer.subscription.updated");
    shop.provider.beforeAnswer(
        () -> {
          shop.provider.has(
              shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
          shop.hear("evt_2", "customer.subscription.updated");
          assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));
        });

    assertThat(shop.process()).isEqualTo(new Counts(0, 0, 1, 0));

    assertThat(shop.usage().plan()).isEqualTo(new PlanId("pro"));
    shop.storage.clock().advance(Duration.ofSeconds(2));
    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(shop.usage().plan()).isEqualTo(new PlanId("pro"));
  }

  @Test
  void endsWithTheSubscription() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.hear("evt_1", "customer.subscription.created");
    shop.process();
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Canceled()));
    shop.hear("evt_2", "customer.subscription.deleted");
    shop.process();

    assertThat(shop.subscription())
        .map(Subscription::standing)
        .contains(SubscriptionStanding.CANCELLED);
    assertThat(shop.usage().plan()).isEqualTo(PlanId.TRIAL);
  }

  /// A history of six steps, whose events come in any order, some twice, some never: as long as one
  /// comes after the last step, what counts in the end is what the provider has in the end.
  @Test
  void endsUpWithWhatTheProviderHasInWhateverOrderEventsCome() {
    for (int seed = 0; seed < 200; seed++) {
      Shop each = new Shop();
      each.desk().findOrMake(each.ada);
      tell(each, new Random(seed));

      assertThat(each.usage().plan()).as("seed %s", seed).isEqualTo(new PlanId("basic"));
      assertThat(each.subscription())
          .map(Subscription::standing)
          .contains(SubscriptionStanding.ACTIVE);
    }
  }

  private static void tell(Shop shop, Random random) {
    List<Runnable> late = new ArrayList<>();
    List<SubscriptionState> states =
        List.of(
            new SubscriptionState.Incomplete(),
            new SubscriptionState.Active(),
            new SubscriptionState.PastDue(shop.now()),
            new SubscriptionState.Unpaid(),
            new SubscriptionState.Canceled());
    for (int i = 0; i < states.size(); i++) {
      String id = "evt_" + i;
      shop.provider.has(shop.customer, shop.bought("sub_1", "pro", states.get(i)));
      late.add(() -> shop.hear(id, "customer.subscription.updated"));
      if (random.nextBoolean()) {
        Collections.shuffle(late, random);
        late.removeLast().run();
        shop.process();
      }
    }
    shop.provider.has(
        shop.customer,
        shop.bought("sub_1", "pro", new SubscriptionState.Canceled()),
        shop.bought("sub_2", "basic", new SubscriptionState.Active()));
    late.add(() -> shop.hear("evt_last", "customer.subscription.created"));
    late.add(() -> shop.hear("evt_last", "customer.subscription.created"));
    Collections.shuffle(late, random);
    late.forEach(Runnable::run);
    while (!shop.process().isIdle()) {
      shop.storage.clock().advance(Duration.ofSeconds(1));
    }
  }
}
