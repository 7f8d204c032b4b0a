package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.StartCheckoutUseCase;
import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.billing.port.out.PaymentGateway.PageAnswer;
import io.communityconnect.application.billing.port.out.PaymentGateway.Purchase;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.identity.Actor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Looks at what there is as the resident, then asks the payment provider for a page.
public final class StartCheckoutService implements StartCheckoutUseCase {
  private final UnitOfWork unitOfWork;
  private final Plans plans;
  private final Subscriptions subscriptions;
  private final CustomerDesk desk;
  private final PaymentGateway gateway;
  private final InstantSource clock;

  /// @param desk knows which customer the resident is
  public StartCheckoutService(
      UnitOfWork unitOfWork,
      Plans plans,
      Subscriptions subscriptions,
      CustomerDesk desk,
      PaymentGateway gateway,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.plans = requireNonNull(plans, "plans is null");
    this.subscriptions = requireNonNull(subscriptions, "subscriptions is null");
    this.desk = requireNonNull(desk, "desk is null");
    this.gateway = requireNonNull(gateway, "gateway is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// @param subscription the one that counts, if any
  private record Shop(List<Plan> plans, Optional<Subscription> subscription) {}

  @Override
  public Outcome start(Command command) {
    Actor.Resident resident = command.resident();
    Instant now = clock.instant();
    Shop shop =
        unitOfWork.run(resident, () -> new Shop(plans.all(), subscriptions.of(resident.id())));
    Optional<Plan> plan = forSale(shop.plans(), command.plan());
    if (plan.isEmpty()) {
      return new Outcome.NotForSale();
    }
    // Also one that is past its grace: a second one would not pay for the first.
    if (shop.subscription().filter(StartCheckoutService::isActive).isPresent()) {
      return new Outcome.AlreadySubscribed();
    }
    return switch (page(resident, plan.get(), now)) {
      case PageAnswer.Opened(URI url) -> new Outcome.Opened(url);
      case PageAnswer.CustomerGone _, PageAnswer.Unavailable _ -> new Outcome.Unavailable();
    };
  }

  private PageAnswer page(Actor.Resident resident, Plan plan, Instant now) {
    return desk.findOrMake(resident)
        .map(customer -> open(customer, plan, now))
        .orElseGet(PageAnswer.Unavailable::new);
  }

  private static Optional<Plan> forSale(List<Plan> plans, PlanId wanted) {
    return plans.stream()
        .filter(plan -> plan.id().equals(wanted))
        .filter(Plan::isForSale)
        .findFirst();
  }

  private static boolean isActive(Subscription subscription) {
    return subscription.standing() == SubscriptionStanding.ACTIVE;
  }

  /// Tried once more as another customer for who is none any more.
  private PageAnswer open(Customer customer, Plan plan, Instant now) {
    PageAnswer answer = openAs(customer, plan, now);
    return answer instanceof PageAnswer.CustomerGone
        ? desk.replace(customer).map(other -> openAs(other, plan, now)).orElse(answer)
        : answer;
  }

  private PageAnswer openAs(Customer customer, Plan plan, Instant now) {
    Purchase purchase =
        new Purchase(
            customer.resident().id(),
            customer.version(),
            now.getEpochSecond() / Duration.ofHours(1).toSeconds());
    return gateway.checkout(customer.reference(), plan, purchase);
  }
}
