package io.communityconnect.application.billing.port.out;

import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.List;

/// What was found otherwise than it should have been.
public interface DriftLog {
  /// Notes one; that a subscription was ended because it was paid for twice, once. Called inside a
  /// system unit of work.
  void add(Actor.Resident resident, Drift drift);

  /// Those of a community that were found last, the newest first. Called inside a unit of work;
  /// empty of what the actor may not see.
  List<Drift> latest(CommunityId community, int limit);

  /// How many were found since a moment. Called as [#latest] is.
  int countSince(CommunityId community, Instant since);
}
