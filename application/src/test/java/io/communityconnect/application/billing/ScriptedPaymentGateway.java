package io.communityconnect.application.billing;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionState;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A payment provider that has what it is told to have.
public final class ScriptedPaymentGateway implements PaymentGateway {
  private final Map<CustomerReference, List<BoughtSubscription>> bought = new HashMap<>();
  private final Set<CustomerReference> gone = new HashSet<>();
  private final List<Purchase> purchases = new ArrayList<>();
  private Runnable beforeAnswer = () -> {};
  private final Map<InvoiceReference, URI> charges = new HashMap<>();
  private List<Plan> offered = List.of();
  private boolean away;
  private int looks;

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

  /// Between which plans the last page let change.
  public List<Plan> offered() {
    return offered;
  }

  @Override
  public Registration register(ResidentId resident, Optional<CustomerReference> old) {
    RemoteCall.begin();
    CustomerReference customer =
        old.map(each -> new CustomerReference(each.value() + "_again"))
            .orElse(customerOf(resident));
    return away ? new Registration.Unavailable() : new Registration.Registered(customer);
  }

  /// From now on the provider knows a customer no more.
  public void forgets(CustomerReference customer) {
    gone.add(customer);
    bought.remove(customer);
  }

  /// Which customer somebody becomes.
  public static CustomerReference customerOf(ResidentId resident) {
    return new CustomerReference("cus_" + resident.value());
  }

  @Override
  public PageAnswer checkout(CustomerReference customer, Plan plan, Purchase purchase) {
    RemoteCall.begin();
    purchases.add(purchase);
    return page(customer, "checkout/" + plan.id().value());
  }

  @Override
  public PageAnswer portal(CustomerReference customer, List<Plan> plans) {
    RemoteCall.begin();
    offered = plans;
    return page(customer, "portal");
  }

  private PageAnswer page(CustomerReference customer, String path) {
    if (gone.contains(customer)) {
      return new PageAnswer.CustomerGone();
    }
    return away
        ? new PageAnswer.Unavailable()
        : new PageAnswer.Opened(URI.create("https://pay.example/" + path));
  }

  /// From now on an invoice waits for its payer.
  public void waitsFor(InvoiceReference invoice, URI page) {
    charges.put(invoice, page);
  }

  /// It is paid, or given up.
  public void isSettled(InvoiceReference invoice) {
    charges.remove(invoice);
  }

  @Override
  public Charge charge(CustomerReference customer, InvoiceReference invoice) {
    RemoteCall.begin();
    if (away) {
      return new Charge.Unavailable();
    }
    return Optional.ofNullable(charges.get(invoice))
        .<Charge>map(Charge.Open::new)
        .orElseGet(Charge.Closed::new);
  }

  @Override
  public Ending end(SubscriptionReference subscription) {
    RemoteCall.begin();
    if (away) {
      return Ending.UNAVAILABLE;
    }
    bought.replaceAll(
        (_, all) ->
            all.stream()
                .map(each -> each.reference().equals(subscription) ? ended(each) : each)
                .toList());
    return Ending.ENDED;
  }

  @Override
  public Ending delete(CustomerReference customer) {
    RemoteCall.begin();
    if (away) {
      return Ending.UNAVAILABLE;
    }
    forgets(customer);
    return Ending.ENDED;
  }

  /// Whether the provider has deleted a customer.
  public boolean hasForgotten(CustomerReference customer) {
    return gone.contains(customer);
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

  /// How often it was looked at what somebody has.
  public int looks() {
    return looks;
  }

  @Override
  public Statement subscriptionsOf(CustomerReference customer) {
    RemoteCall.begin();
    looks++;
    Statement statement = statementOf(customer);
    Runnable interruption = beforeAnswer;
    beforeAnswer = () -> {};
    interruption.run();
    return statement;
  }

  private Statement statementOf(CustomerReference customer) {
    if (away) {
      return new Statement.Unavailable();
    }
    return gone.contains(customer)
        ? new Statement.CustomerGone()
        : new Statement.Found(bought.getOrDefault(customer, List.of()));
  }
}
