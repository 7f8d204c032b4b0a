package io.communityconnect.domain.billing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides what the subscriptions of a person count for: from what the provider has now and from
/// nothing else, so that it does not matter in which order, how often or whether at all events
/// came.
public final class SubscriptionDecision {
  private SubscriptionDecision() {}

  /// @param bought all of one person, in any order
  /// @return each of them, at most one active: of several that give access the one that gives it
  ///     longest, so that nobody who pays is without; of several that do, the one bought last
  public static List<Subscription> decide(List<BoughtSubscription> bought, AccessPolicy policy) {
    Optional<SubscriptionReference> counting = counting(bought, policy);
    return bought.stream()
        .sorted(comparing(each -> each.reference().value()))
        .map(each -> decide(each, policy, counting))
        .toList();
  }

  /// Those that would go on charging somebody for nothing: all but the one that counts, unless they
  /// are about to end by themselves. One whose first payment is under way is left to it.
  ///
  /// @param bought all of one person, in any order
  public static List<BoughtSubscription> surplus(
      List<BoughtSubscription> bought, AccessPolicy policy) {
    Optional<SubscriptionReference> counting = counting(bought, policy);
    return bought.stream()
        .filter(each -> counting.isPresent() && !counting.get().equals(each.reference()))
        .filter(each -> each.endsAt().isEmpty() && isCharged(each.state()))
        .sorted(comparing(each -> each.reference().value()))
        .toList();
  }

  private static boolean isCharged(SubscriptionState state) {
    return switch (state) {
      case SubscriptionState.Active _,
          SubscriptionState.Trialing _,
          SubscriptionState.PastDue _,
          SubscriptionState.Unpaid _ ->
          true;
      case SubscriptionState.Incomplete _,
          SubscriptionState.IncompleteExpired _,
          SubscriptionState.Paused _,
          SubscriptionState.Canceled _ ->
          false;
    };
  }

  private static Optional<SubscriptionReference> counting(
      List<BoughtSubscription> bought, AccessPolicy policy) {
    return bought.stream()
        .filter(each -> isOpen(policy.accessIn(each.state())))
        .max(
            comparing((BoughtSubscription each) -> endOf(policy.accessIn(each.state())))
                .thenComparing(BoughtSubscription::boughtAt)
                .thenComparing(each -> each.reference().value()))
        .map(BoughtSubscription::reference);
  }

  private static Subscription decide(
      BoughtSubscription bought, AccessPolicy policy, Optional<SubscriptionReference> counting) {
    return switch (policy.accessIn(bought.state())) {
      case Access.Closed closed -> of(bought, closed.because(), Optional.empty());
      case Access.Open _ -> of(bought, open(bought, counting), Optional.empty());
      case Access.OpenUntil until -> of(bought, open(bought, counting), Optional.of(until.end()));
    };
  }

  /// One that another took the place of is as good as cancelled.
  private static SubscriptionStanding open(
      BoughtSubscription bought, Optional<SubscriptionReference> counting) {
    return counting.equals(Optional.of(bought.reference()))
        ? SubscriptionStanding.ACTIVE
        : SubscriptionStanding.CANCELLED;
  }

  private static boolean isOpen(Access access) {
    return !(access instanceof Access.Closed);
  }

  private static Instant endOf(Access access) {
    return switch (access) {
      case Access.Open _ -> Instant.MAX;
      case Access.OpenUntil until -> until.end();
      case Access.Closed _ -> Instant.MIN;
    };
  }

  private static Subscription of(
      BoughtSubscription bought, SubscriptionStanding standing, Optional<Instant> accessEndsAt) {
    return new Subscription(
        Optional.of(bought.reference()),
        bought.plan(),
        standing,
        bought.anchor(),
        Optional.of(bought.renewsAt()),
        accessEndsAt,
        bought.endsAt());
  }
}
