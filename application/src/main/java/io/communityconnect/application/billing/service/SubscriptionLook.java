package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.DriftLog;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.billing.port.out.PaymentGateway.Statement;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.billing.AccessPolicy;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.billing.Drift.Known;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionDecision;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Looks at what a customer has bought, ends what they pay for without need, and writes down what
/// the rest counts for. Of several looks at once the one that began last is written: what it saw is
/// no older than what the others saw.
public final class SubscriptionLook {
  private static final Actor.SystemTask LOOK = new Actor.SystemTask("look-at-subscriptions");

  private final SystemUnitOfWork unitOfWork;
  private final Customers customers;
  private final Subscriptions subscriptions;
  private final DriftLog drifts;
  private final DunningDesk dunning;
  private final PaymentGateway gateway;
  private final AccessPolicy policy;
  private final InstantSource clock;

  /// @param dunning tells residents what is not paid for
  /// @param drifts where what was otherwise than it should be is noted
  /// @param policy says what a state means for access
  public SubscriptionLook(
      SystemUnitOfWork unitOfWork,
      Customers customers,
      Subscriptions subscriptions,
      DriftLog drifts,
      DunningDesk dunning,
      PaymentGateway gateway,
      AccessPolicy policy,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.customers = requireNonNull(customers, "customers is null");
    this.subscriptions = requireNonNull(subscriptions, "subscriptions is null");
    this.drifts = requireNonNull(drifts, "drifts is null");
    this.dunning = requireNonNull(dunning, "dunning is null");
    this.gateway = requireNonNull(gateway, "gateway is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// Why one looks.
  enum Reason {
    /// Something was heard.
    TOLD,
    /// Nothing was: what has changed is drift.
    UNPROMPTED
  }

  /// What came of a look.
  enum Result {
    CHANGED,
    UNCHANGED,
    UNKNOWN_CUSTOMER,
    OVERTAKEN,
    UNAVAILABLE
  }

  Result at(CustomerReference reference, Reason reason) {
    Optional<Customer> customer = unitOfWork.run(LOOK, () -> customers.beginLook(reference));
    return customer.map(each -> lookAt(each, reason)).orElse(Result.UNKNOWN_CUSTOMER);
  }

  /// Once the provider has deleted them.
  Result forget(CustomerReference reference) {
    return unitOfWork.run(
        LOOK,
        () -> {
          customers.remove(reference);
          return Result.CHANGED;
        });
  }

  private Result lookAt(Customer customer, Reason reason) {
    return switch (gateway.subscriptionsOf(customer.reference())) {
      case Statement.Found(List<BoughtSubscription> bought) -> settle(customer, bought, reason);
      // Whatever they had ended with them. Who buys again becomes another customer.
      case Statement.CustomerGone() -> write(customer, List.of(), reason);
      case Statement.Unavailable() -> Result.UNAVAILABLE;
    };
  }

  private Result settle(Customer customer, List<BoughtSubscription> bought, Reason reason) {
    for (BoughtSubscription surplus : SubscriptionDecision.surplus(bought, policy)) {
      Result ended = end(customer, surplus);
      if (ended != Result.CHANGED) {
        return ended;
      }
    }
    return write(customer, SubscriptionDecision.decide(bought, policy), reason);
  }

  /// Noted before it is done: one that was ended unnoticed would never be paid back.
  private Result end(Customer customer, BoughtSubscription surplus) {
    Instant now = clock.instant();
    Customers.Standing standing =
        unitOfWork.run(
            LOOK,
            () -> {
              Customers.Standing current = customers.lock(customer);
              if (current == Customers.Standing.NEWEST) {
                drifts.add(customer.resident(), paidTwice(customer, surplus, now));
              }
              return current;
            });
    return switch (standing) {
      case OVERTAKEN -> Result.OVERTAKEN;
      case NEWEST ->
          switch (gateway.end(surplus.reference())) {
            case ENDED -> Result.CHANGED;
            case UNAVAILABLE -> Result.UNAVAILABLE;
          };
    };
  }

  private Drift paidTwice(Customer customer, BoughtSubscription surplus, Instant now) {
    return new Drift(
        customer.resident().id(),
        Drift.Kind.PAID_TWICE,
        Optional.empty(),
        subscriptions.of(customer.resident().id()).map(Known::of),
        Optional.of(surplus.reference()),
        now);
  }

  private Result write(Customer customer, List<Subscription> decided, Reason reason) {
    Instant now = clock.instant();
    return unitOfWork.run(
        LOOK,
        () ->
            switch (customers.lock(customer)) {
              case OVERTAKEN -> Result.OVERTAKEN;
              case NEWEST -> {
                dunning.tell(customer, decided, now);
                yield writeInUnit(customer.resident(), decided, reason, now);
              }
            });
  }

  private Result writeInUnit(
      Actor.Resident resident, List<Subscription> decided, Reason reason, Instant now) {
    Optional<Subscription> before = subscriptions.of(resident.id());
    if (!subscriptions.write(resident, decided, now)) {
      return Result.UNCHANGED;
    }
    if (reason == Reason.UNPROMPTED) {
      drifts.add(
          resident,
          new Drift(
              resident.id(),
              Drift.Kind.REPAIRED,
              before.map(Known::of),
              subscriptions.of(resident.id()).map(Known::of),
              Optional.empty(),
              now));
    }
    return Result.CHANGED;
  }
}
