package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// Something that was found otherwise than it should have been.
///
/// @param before what was written down; empty where nothing was
/// @param after what is now
/// @param ended of what was paid for twice, which was ended
public record Drift(
    ResidentId resident,
    Kind kind,
    Optional<Known> before,
    Optional<Known> after,
    Optional<SubscriptionReference> ended,
    Instant foundAt) {
  public Drift {
    requireNonNull(resident, "resident is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(before, "before is null");
    requireNonNull(after, "after is null");
    requireNonNull(ended, "ended is null");
    requireNonNull(foundAt, "foundAt is null");
    if ((kind == Kind.PAID_TWICE) != ended.isPresent()) {
      throw new IllegalArgumentException("what was paid for twice is ended, and nothing else");
    }
  }

  /// What it is.
  public enum Kind {
    /// What was written down differed from what the provider has, which no event had told of. It
    /// was written down anew.
    REPAIRED,
    /// Somebody paid for two subscriptions. The surplus was ended; whether money goes back is for a
    /// person to decide.
    PAID_TWICE
  }

  /// A subscription, as far as access goes.
  public record Known(PlanId plan, SubscriptionStanding standing) {
    public Known {
      requireNonNull(plan, "plan is null");
      requireNonNull(standing, "standing is null");
    }

    /// Of a subscription.
    public static Known of(Subscription subscription) {
      return new Known(subscription.plan(), subscription.standing());
    }
  }
}
