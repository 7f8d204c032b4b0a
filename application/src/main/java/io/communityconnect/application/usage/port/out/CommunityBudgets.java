package io.communityconnect.application.usage.port.out;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// What communities may spend on models, and what they have spent. What they spend is added up by
/// the [CostLedger]. Every method is called inside a unit of work of an admin or of the server; an
/// admin sees their own community's.
public interface CommunityBudgets {
  /// The account of a month. Of a community that the actor may not see it is blank.
  MonthlyAccount account(CommunityId community, YearMonth month);

  /// Sets what the community may spend in each month, this one included. Only for super admins and
  /// the server; does nothing for a community that there is not.
  ///
  /// @param budget empty for no limit
  void set(CommunityId community, Optional<Spending> budget);

  /// Notes that admins are told how little is left of a month: once for each level, also where
  /// several do so at the same time. Who is told that all is spent need not be told any more that
  /// most of it is. Only for the server.
  Mark mark(CommunityId community, YearMonth month, BudgetLevel level, Instant at);

  /// Whether it is noted now.
  enum Mark {
    SET,
    /// It was noted before, or nothing was spent at all.
    STOOD
  }
}
