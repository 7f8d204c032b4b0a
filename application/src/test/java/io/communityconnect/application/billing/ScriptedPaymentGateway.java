package io.communityconnect.application.billing;

import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.SubscriptionState;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A payment provider that has what it is told to have.
public final class ScriptedPaymentGateway implements PaymentGateway {
  private final Map<CustomerReference, List<BoughtSubscription>> bought = new HashMap<>();
  private final List<Purchase> purchases = new ArrayList<>();
  private Runnable beforeAnswer = () -> {};
  private boolean away;

  /// From now on a customer has this.
  public void has(CustomerReference customer, BoughtSubscription... subscriptions) {
    bought.put(customer, List.of(subscriptions));
  }

  /// From now on it is away, or there again.
  public void isAway(boolean now) {
    away = now;
  }

  /// Happens once, after what somebody has was looked at and before that is answered.
  public void beforeAnswer(Runnable interruption) {
    beforeAnswer = interruption;
  }

  /// What it was asked to sell.
  public List<Purchase> purchases() {
    return List.copyOf(purchases);
  }

  @Override
  public Registration register(ResidentId resident) {
    return away
        ? new Registration.Unavailable()
        : new Registration.Registered(customerOf(resident));
  }

  /// Which customer somebody becomes.
  public static CustomerReference customerOf(ResidentId resident) {
    return new CustomerReference("cus_" + resident.value());
  }

  @Override
  public PageAnswer checkout(CustomerReference customer, Plan plan, Purchase purchase) {
    purchases.add(purchase);
    return page("checkout/" + plan.id().value());
  }

  @Override
  public PageAnswer portal(CustomerReference customer) {
    return page("portal");
  }

  private PageAnswer page(String path) {
    return away
        ? new PageAnswer.Unavailable()
        : new PageAnswer.Opened(URI.create("https://pay.example/" + path));
  }

  @Override
  public Ending end(CustomerReference customer) {
    if (away) {
      return Ending.UNAVAILABLE;
    }
    bought.computeIfPresent(
        customer, (_, all) -> all.stream().map(ScriptedPaymentGateway::ended).toList());
    return Ending.ENDED;
  }

  private static BoughtSubscription ended(BoughtSubscription subscription) {
    return new BoughtSubscription(
        subscription.reference(),
        subscription.plan(),
        new SubscriptionState.Canceled(),
        subscription.anchor(),
        subscription.renewsAt(),
        subscription.endsAt(),
        subscription.boughtAt());
  }

  /// What a customer has.
  public List<BoughtSubscription> of(CustomerReference customer) {
    return bought.getOrDefault(customer, List.of());
  }

  @Override
  public Statement subscriptionsOf(CustomerReference customer) {
    Statement statement =
        away
            ? new Statement.Unavailable()
            : new Statement.Found(bought.getOrDefault(customer, List.of()));
    Runnable interruption = beforeAnswer;
    beforeAnswer = () -> {};
    interruption.run();
    return statement;
  }
}
