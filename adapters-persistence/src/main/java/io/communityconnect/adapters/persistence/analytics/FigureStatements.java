package io.communityconnect.adapters.persistence.analytics;

import io.communityconnect.domain.analytics.Counts;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.Spending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements that count what was asked and what came of it, one for each table and kind of
/// row.
final class FigureStatements {
  private static final String QUERIES =
      """
      select %s as day,
        count(*) filter (where state = 'settled' and not unanswered) as answered,
        count(*) filter (where state = 'settled' and unanswered) as unanswered,
        count(*) filter (where state = 'released') as failed,
        count(*) filter (where state = 'reserved') as under_way
      from usage_ledger
      where community_id = :community and kind = 'query'
        and created_at >= :begins and created_at < :ends
      group by 1
      """
          .formatted(LocalDays.dayOf("created_at"));

  private static final String HANDOVERS =
      """
      select %s as day, count(*) as handed_over
      from handovers
      where community_id = :community and asked_at >= :begins and asked_at < :ends
      group by 1
      """
          .formatted(LocalDays.dayOf("asked_at"));

  private static final String COSTS =
      """
      select %s as day, currency, sum(cost_micros)::bigint as micros
      from usage_ledger
      where community_id = :community and kind = 'model_call' and cost_micros > 0
        and created_at >= :begins and created_at < :ends
      group by 1, 2
      """
          .formatted(LocalDays.dayOf("created_at"));

  private FigureStatements() {}

  static Figures of(CommunityId community, ReportPeriod period) {
    Map<LocalDate, Counts> days = new HashMap<>();
    add(days, QUERIES, community, period, (row, _) -> queries(row));
    add(days, HANDOVERS, community, period, (row, _) -> handovers(row));
    add(days, COSTS, community, period, (row, _) -> cost(row));
    return Figures.of(period, days);
  }

  private static void add(
      Map<LocalDate, Counts> days,
      String sql,
      CommunityId community,
      ReportPeriod period,
      RowMapper<Counts> counts) {
    LocalDays.queryByDay(sql, community, period)
        .map(
            (row, context) ->
                Map.entry(LocalDays.dayIn(row, period).orElseThrow(), counts.map(row, context)))
        .forEach(day -> days.merge(day.getKey(), day.getValue(), Counts::plus));
  }

  private static Counts queries(ResultSet row) throws SQLException {
    return new Counts(
        row.getLong("answered"),
        row.getLong("unanswered"),
        row.getLong("failed"),
        row.getLong("under_way"),
        0,
        List.of());
  }

  private static Counts handovers(ResultSet row) throws SQLException {
    return new Counts(0, 0, 0, 0, row.getLong("handed_over"), List.of());
  }

  private static Counts cost(ResultSet row) throws SQLException {
    Spending cost =
        new Spending(row.getLong("micros"), Currency.getInstance(row.getString("currency")));
    return new Counts(0, 0, 0, 0, 0, List.of(cost));
  }
}
