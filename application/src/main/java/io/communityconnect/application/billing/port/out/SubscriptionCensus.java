package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.List;

/// Counts the subscriptions of a community.
@FunctionalInterface
public interface SubscriptionCensus {
  /// How many residents have what at that moment, by plan and standing. Each counts once: with the
  /// active one, or else the one that was changed last. Called inside a unit of work; empty of what
  /// the actor may not see.
  List<Line> of(CommunityId community, Instant at);

  /// @param unpaid whether it gives access although it is not paid for
  record Line(PlanId plan, SubscriptionStanding standing, boolean unpaid, int residents) {
    public Line {
      requireNonNull(plan, "plan is null");
      requireNonNull(standing, "standing is null");
    }
  }
}
