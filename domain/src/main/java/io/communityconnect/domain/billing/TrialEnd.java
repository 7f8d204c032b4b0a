package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// That a subscription somebody tries will be paid for soon.
///
/// @param at when the trial ends
public record TrialEnd(SubscriptionReference subscription, PlanId plan, Instant at) {
  /// How long before it is told; as long as the payment provider announces it.
  public static final Duration TOLD_BEFORE = Duration.ofDays(3);

  public TrialEnd {
    requireNonNull(subscription, "subscription is null");
    requireNonNull(plan, "plan is null");
    requireNonNull(at, "at is null");
  }

  /// The one that is near, if any. What ends with its trial is never paid for.
  public static Optional<TrialEnd> near(List<BoughtSubscription> bought, Instant now) {
    return bought.stream()
        .filter(each -> each.state() instanceof SubscriptionState.Trialing)
        .filter(each -> each.endsAt().isEmpty())
        .filter(each -> now.isBefore(each.renewsAt()))
        .filter(each -> !now.isBefore(each.renewsAt().minus(TOLD_BEFORE)))
        .findFirst()
        .map(each -> new TrialEnd(each.reference(), each.plan(), each.renewsAt()));
  }

  /// Told once for each time: a trial that is made longer is told of anew.
  public Occasion occasion() {
    return new Occasion(
        PaymentNotice.TRIAL_ENDING, subscription.value() + "@" + at.getEpochSecond());
  }
}
