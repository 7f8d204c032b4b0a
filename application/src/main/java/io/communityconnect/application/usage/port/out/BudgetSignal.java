package io.communityconnect.application.usage.port.out;

import io.communityconnect.domain.people.CommunityId;
import java.time.YearMonth;

/// Hears that little is left of a budget, of which the admins may not know. Called after the
/// commit, never inside a unit of work; may be lost, since as long as they do not know, the next
/// cost says so again.
@FunctionalInterface
public interface BudgetSignal {
  /// Says that a month of a community is to be looked at.
  void littleLeft(CommunityId community, YearMonth month);
}
