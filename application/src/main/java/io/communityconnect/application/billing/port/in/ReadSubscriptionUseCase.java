package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.identity.Actor;

/// Tells a resident what they have subscribed to.
@FunctionalInterface
public interface ReadSubscriptionUseCase {
  /// Looks at what is written down; the payment provider is not asked.
  Outcome read(Command command);

  /// @param resident who asks
  record Command(Actor.Resident resident) {
    public Command {
      requireNonNull(resident, "resident is null");
    }
  }

  /// What was found.
  sealed interface Outcome {
    /// This.
    ///
    /// @param standing what it is called at this moment
    record Found(Subscription subscription, SubscriptionStanding standing) implements Outcome {}

    /// They have none and never had one.
    record None() implements Outcome {}
  }
}
