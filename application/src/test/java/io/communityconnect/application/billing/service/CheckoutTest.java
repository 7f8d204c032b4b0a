package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.in.OpenPortalUseCase;
import io.communityconnect.application.billing.port.in.StartCheckoutUseCase.Outcome;
import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.SubscriptionState;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Buying a plan and managing it.
final class CheckoutTest {
  private final Shop shop = new Shop();

  @Test
  void opensAPageToPayOn() {
    assertThat(shop.checkout("pro"))
        .isEqualTo(new Outcome.Opened(URI.create("https://pay.example/checkout/pro")));
  }

  @Test
  void makesACustomerOnce() {
    shop.checkout("pro");
    shop.checkout("basic");

    assertThat(shop.desk().find(shop.ada)).contains(new Customer(shop.ada, shop.customer, 0));
  }

  @Test
  void keepsTheCustomerThatWasNotedFirst() {
    CustomerReference first = new CustomerReference("cus_first");
    shop.given.inSystem(() -> shop.storage.billing().customers().add(shop.ada, first));

    shop.checkout("pro");

    assertThat(shop.desk().find(shop.ada)).map(Customer::reference).contains(first);
  }

  @Test
  void isTheSamePurchaseWithinAnHourUntilSomethingCameOfIt() {
    shop.checkout("pro");
    shop.checkout("pro");
    shop.storage.clock().advance(Duration.ofHours(1));
    shop.checkout("pro");
    shop.hear("evt_1", "customer.subscription.deleted");
    shop.process();
    shop.checkout("pro");

    assertThat(shop.provider.purchases().get(1)).isEqualTo(shop.provider.purchases().get(0));
    assertThat(shop.provider.purchases().subList(1, 4)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial", "enterprise", "gold"})
  void sellsNothingThatHasNoPrice(String plan) {
    assertThat(shop.checkout(plan)).isEqualTo(new Outcome.NotForSale());
    assertThat(shop.provider.purchases()).isEmpty();
  }

  @Test
  void sellsNobodyASecondPlan() {
    subscribe(new SubscriptionState.Active());

    assertThat(shop.checkout("basic")).isEqualTo(new Outcome.AlreadySubscribed());
  }

  @Test
  void sellsNobodyASecondPlanInsteadOfPayingTheFirst() {
    subscribe(new SubscriptionState.PastDue(shop.now()));
    shop.storage.clock().advance(Duration.ofDays(30));

    assertThat(shop.checkout("basic")).isEqualTo(new Outcome.AlreadySubscribed());
  }

  @Test
  void sellsAgainAfterTheLastOneEnded() {
    subscribe(new SubscriptionState.Canceled());

    assertThat(shop.checkout("basic")).isInstanceOf(Outcome.Opened.class);
  }

  @Test
  void becomesAnotherCustomerWhenTheProviderHasDeletedTheFirst() {
    shop.checkout("pro");
    shop.provider.forgets(shop.customer);
    assertThat(portal()).isEqualTo(new OpenPortalUseCase.Outcome.NothingBought());

    assertThat(shop.checkout("pro")).isInstanceOf(Outcome.Opened.class);

    assertThat(shop.desk().find(shop.ada))
        .map(Customer::reference)
        .contains(new CustomerReference(shop.customer.value() + "_again"));
  }

  @Test
  void saysThatTheProviderIsAway() {
    shop.provider.isAway(true);
    assertThat(shop.checkout("pro")).isEqualTo(new Outcome.Unavailable());

    shop.provider.isAway(false);
    shop.checkout("pro");
    shop.provider.isAway(true);
    assertThat(shop.checkout("pro")).isEqualTo(new Outcome.Unavailable());
    assertThat(portal()).isEqualTo(new OpenPortalUseCase.Outcome.Unavailable());
  }

  @Test
  void opensThePortalForCustomersOnly() {
    assertThat(portal()).isEqualTo(new OpenPortalUseCase.Outcome.NothingBought());

    shop.checkout("pro");

    assertThat(portal())
        .isEqualTo(new OpenPortalUseCase.Outcome.Opened(URI.create("https://pay.example/portal")));
    assertThat(shop.provider.offered())
        .extracting(plan -> plan.id().value())
        .containsExactly("basic", "pro");
  }

  private OpenPortalUseCase.Outcome portal() {
    return new OpenPortalService(
            shop.storage.unitOfWork(), shop.storage.billing().plans(), shop.desk(), shop.provider)
        .open(new OpenPortalUseCase.Command(shop.ada));
  }

  private void subscribe(SubscriptionState state) {
    shop.desk().findOrMake(shop.ada);
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", state));
    shop.hear("evt_sub", "customer.subscription.created");
    shop.process();
  }
}
