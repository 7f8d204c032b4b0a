package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.billing.port.out.PaymentGateway.Statement;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.billing.AccessPolicy;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionDecision;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Looks at what a customer has bought and writes down what it counts for. Of several looks at once
/// the one that began last is written: what it saw is no older than what the others saw.
public final class SubscriptionLook {
  private static final Actor.SystemTask LOOK = new Actor.SystemTask("look-at-subscriptions");

  private final SystemUnitOfWork unitOfWork;
  private final Customers customers;
  private final Subscriptions subscriptions;
  private final PaymentGateway gateway;
  private final AccessPolicy policy;
  private final InstantSource clock;

  /// @param policy says what a state means for access
  public SubscriptionLook(
      SystemUnitOfWork unitOfWork,
      Customers customers,
      Subscriptions subscriptions,
      PaymentGateway gateway,
      AccessPolicy policy,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.customers = requireNonNull(customers, "customers is null");
    this.subscriptions = requireNonNull(subscriptions, "subscriptions is null");
    this.gateway = requireNonNull(gateway, "gateway is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// What came of a look.
  enum Result {
    CHANGED,
    UNCHANGED,
    UNKNOWN_CUSTOMER,
    OVERTAKEN,
    UNAVAILABLE
  }

  Result at(CustomerReference reference) {
    Optional<Customer> customer = unitOfWork.run(LOOK, () -> customers.beginLook(reference));
    return customer.map(this::lookAt).orElse(Result.UNKNOWN_CUSTOMER);
  }

  private Result lookAt(Customer customer) {
    return switch (gateway.subscriptionsOf(customer.reference())) {
      case Statement.Found(List<BoughtSubscription> bought) ->
          write(customer, SubscriptionDecision.decide(bought, policy));
      case Statement.Unavailable() -> Result.UNAVAILABLE;
    };
  }

  private Result write(Customer customer, List<Subscription> decided) {
    Instant now = clock.instant();
    return unitOfWork.run(
        LOOK,
        () ->
            switch (customers.lock(customer)) {
              case OVERTAKEN -> Result.OVERTAKEN;
              case NEWEST ->
                  subscriptions.write(customer.resident(), decided, now)
                      ? Result.CHANGED
                      : Result.UNCHANGED;
            });
  }
}
