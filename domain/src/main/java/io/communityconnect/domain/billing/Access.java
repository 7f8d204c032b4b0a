package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// Whether a subscription gives its holder what its plan entitles to.
public sealed interface Access {
  /// It does.
  record Open() implements Access {}

  /// It still does, for a while.
  record OpenUntil(Instant end) implements Access {
    public OpenUntil {
      requireNonNull(end, "end is null");
    }
  }

  /// It does not.
  ///
  /// @param because what the subscription is called then
  record Closed(SubscriptionStanding because) implements Access {
    public Closed {
      requireNonNull(because, "because is null");
    }
  }
}
