package io.communityconnect.application.recall.port.out;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;

/// Takes down that an admin brought a resident's history along.
@FunctionalInterface
public interface ImportLog {
  /// Called inside the system unit of work that stores the messages, last: it stays or goes with
  /// them.
  ///
  /// @param messages how many were stored
  void imported(Actor.Admin admin, ResidentId resident, int messages, Instant at);
}
