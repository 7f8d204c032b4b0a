package io.communityconnect.application.billing.port.out;

import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Optional;

/// What residents were told about subscriptions that are not paid for. Every method is called
/// inside a system unit of work that has locked the customer.
public interface Dunnings {
  /// What a resident was told last.
  Optional<Dunning> of(Actor.Resident resident);

  /// Notes what they are told, in the place of what they were told before.
  void note(Actor.Resident resident, Dunning dunning, Instant at);
}
