package io.communityconnect.adapters.stripe;

import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.SubscriptionItemCollection;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads subscriptions as Stripe writes them.
final class StripeSubscriptions {
  private StripeSubscriptions() {}

  /// Something is missing that always is there, or has a value that nobody has heard of.
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String what) {
      super(what);
    }
  }

  /// The plan may stand beside other things that somebody pays for with it.
  ///
  /// @return empty for what has no plan of ours: other products of the same account
  static Optional<BoughtSubscription> read(Subscription subscription) throws UnreadableException {
    List<SubscriptionItem> items =
        Optional.ofNullable(subscription.getItems())
            .map(SubscriptionItemCollection::getData)
            .filter(data -> !data.isEmpty())
            .orElseThrow(() -> new UnreadableException("items"));
    for (SubscriptionItem item : items) {
      Optional<PlanId> plan = planOf(item);
      if (plan.isPresent()) {
        return Optional.of(read(subscription, item, plan.get()));
      }
    }
    return Optional.empty();
  }

  private static BoughtSubscription read(
      Subscription subscription, SubscriptionItem item, PlanId plan) throws UnreadableException {
    Instant begun = time(item.getCurrentPeriodStart(), "items.current_period_start");
    return new BoughtSubscription(
        new SubscriptionReference(subscription.getId()),
        plan,
        stateOf(subscription.getStatus(), begun),
        time(subscription.getBillingCycleAnchor(), "billing_cycle_anchor"),
        time(item.getCurrentPeriodEnd(), "items.current_period_end"),
        endOf(subscription, item),
        time(subscription.getCreated(), "created"));
  }

  private static Optional<PlanId> planOf(SubscriptionItem item) {
    return Optional.ofNullable(item.getPrice())
        .map(Price::getMetadata)
        .map(metadata -> metadata.get(StripePrices.PLAN))
        .filter(PlanId::isValid)
        .map(PlanId::new);
  }

  /// All eight of Stripe's.
  private static SubscriptionState stateOf(@Nullable String status, Instant periodStart)
      throws UnreadableException {
    return switch (status) {
      case "incomplete" -> new SubscriptionState.Incomplete();
      case "incomplete_expired" -> new SubscriptionState.IncompleteExpired();
      case "trialing" -> new SubscriptionState.Trialing();
      case "active" -> new SubscriptionState.Active();
      case "past_due" -> new SubscriptionState.PastDue(periodStart);
      case "unpaid" -> new SubscriptionState.Unpaid();
      case "paused" -> new SubscriptionState.Paused();
      case "canceled" -> new SubscriptionState.Canceled();
      case null, default -> throw new UnreadableException("status");
    };
  }

  private static Optional<Instant> endOf(Subscription subscription, SubscriptionItem item) {
    Optional<Long> atPeriodEnd =
        Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd())
            ? Optional.ofNullable(item.getCurrentPeriodEnd())
            : Optional.empty();
    return Optional.ofNullable(subscription.getEndedAt())
        .or(() -> Optional.ofNullable(subscription.getCancelAt()))
        .or(() -> atPeriodEnd)
        .map(Instant::ofEpochSecond);
  }

  private static Instant time(@Nullable Long seconds, String what) throws UnreadableException {
    if (seconds == null) {
      throw new UnreadableException(what);
    }
    return Instant.ofEpochSecond(seconds);
  }
}
