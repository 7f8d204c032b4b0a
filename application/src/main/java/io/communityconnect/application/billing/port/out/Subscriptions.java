package io.communityconnect.application.billing.port.out;

import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What residents have subscribed to. Every method is called inside a unit of work.
public interface Subscriptions {
  /// The active one of a resident, or else the one that was changed last.
  ///
  /// @return empty when there is none that the actor may see
  Optional<Subscription> of(ResidentId resident);

  /// Writes down what a resident bought. Of those by agreement the active one ends when there is an
  /// active one that was bought. What is of no plan that there is, is left out. Called inside a
  /// system unit of work.
  ///
  /// @param bought at most one of them active
  /// @return whether anything stood otherwise before
  boolean write(Actor.Resident resident, List<Subscription> bought, Instant at);
}
