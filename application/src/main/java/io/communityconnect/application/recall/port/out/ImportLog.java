package io.communityconnect.application.recall.port.out;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;

/// Takes down that an admin brought a resident's history along.
@FunctionalInterface
public interface ImportLog {
  /// Called inside the system unit of work that stores the messages, last: it stays or goes with
  /// them.
  ///
  /// @param community the resident's
  /// @param messages how many were stored
  void imported(
      Actor.Administrator admin,
      CommunityId community,
      ResidentId resident,
      int messages,
      Instant at);
}
