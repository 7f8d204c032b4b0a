package io.communityconnect.adapters.persistence.usage;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps budgets in `community_budgets`, and reads what `community_spending` adds up.
public final class PostgresCommunityBudgets implements CommunityBudgets {
  private static final String BUDGET =
      "select monthly_micros as micros, currency from community_budgets where community_id = :id";

  private static final String SPENT =
      """
      select spent_micros as micros, currency, warned_at from community_spending
      where community_id = :id and month = :month
      order by currency
      """;

  private static final String SET =
      """
      insert into community_budgets (community_id, monthly_micros, currency)
      select c.id, :micros, :currency from communities c where c.id = :id
      on conflict (community_id) do update
        set monthly_micros = excluded.monthly_micros, currency = excluded.currency
      """;

  /// The month may have rows in several currencies. Who comes second waits for the first row, and
  /// then finds it marked.
  private static final String MARK_NEARLY_SPENT =
      """
      update community_spending set warned_at = :at
      where community_id = :community and month = :month and warned_at is null
        and not exists (
          select from community_spending told
          where told.community_id = :community and told.month = :month
            and told.warned_at is not null)
      """;

  private static final String MARK_SPENT =
      """
      update community_spending set spent_told_at = :at, warned_at = coalesce(warned_at, :at)
      where community_id = :community and month = :month and spent_told_at is null
        and not exists (
          select from community_spending told
          where told.community_id = :community and told.month = :month
            and told.spent_told_at is not null)
      """;

  @Override
  public MonthlyAccount account(CommunityId community, YearMonth month) {
    Optional<Spending> budget =
        Transactions.current()
            .createQuery(BUDGET)
            .bind("id", community.value())
            .map((row, _) -> spending(row))
            .findOne();
    List<Spent> spent =
        Transactions.current()
            .createQuery(SPENT)
            .bind("id", community.value())
            .bind("month", month.atDay(1))
            .map((row, _) -> spent(row))
            .list();
    return new MonthlyAccount(
        month,
        budget,
        spent.stream().map(Spent::sum).toList(),
        spent.stream().flatMap(each -> each.warnedAt().stream()).min(Comparator.naturalOrder()));
  }

  private record Spent(Spending sum, Optional<Instant> warnedAt) {}

  private static Spent spent(ResultSet row) throws SQLException {
    @Nullable Timestamp warnedAt = row.getTimestamp("warned_at");
    return new Spent(spending(row), Optional.ofNullable(warnedAt).map(Timestamp::toInstant));
  }

  private static Spending spending(ResultSet row) throws SQLException {
    return new Spending(row.getLong("micros"), Currency.getInstance(row.getString("currency")));
  }

  @Override
  public void set(CommunityId community, Optional<Spending> budget) {
    budget.ifPresentOrElse(limit -> set(community, limit), () -> remove(community));
  }

  private static void set(CommunityId community, Spending limit) {
    Transactions.current()
        .createUpdate(SET)
        .bind("id", community.value())
        .bind("micros", limit.micros())
        .bind("currency", limit.currency().getCurrencyCode())
        .execute();
  }

  @Override
  public Mark mark(CommunityId community, YearMonth month, BudgetLevel level, Instant at) {
    int marked =
        Transactions.current()
            .createUpdate(
                switch (level) {
                  case NEARLY_SPENT -> MARK_NEARLY_SPENT;
                  case SPENT -> MARK_SPENT;
                })
            .bind("at", at)
            .bind("community", community.value())
            .bind("month", month.atDay(1))
            .execute();
    return marked > 0 ? Mark.SET : Mark.STOOD;
  }

  private static void remove(CommunityId community) {
    Transactions.current()
        .createUpdate("delete from community_budgets where community_id = :id")
        .bind("id", community.value())
        .execute();
  }
}
