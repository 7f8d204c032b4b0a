package io.communityconnect.adapters.persistence.analytics;

import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.ResponseTimes.Waits;
import io.communityconnect.domain.people.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The statements that measure how long answers took, and count by the hour.
final class TimeStatements {
  /// A median of medians is none: the whole period is measured by itself, in the row without a day.
  private static final String WAITS =
      """
      select %s as day, count(*) as answers,
        percentile_disc(0.5) within group (order by waited_ms) as median,
        percentile_disc(0.95) within group (order by waited_ms) as mostly
      from usage_ledger
      where community_id = :community and kind = 'query' and waited_ms is not null
        and created_at >= :begins and created_at < :ends
      group by grouping sets ((1), ())
      having count(*) > 0
      """
          .formatted(LocalDays.dayOf("created_at"));

  /// Clocks are ahead of each other by whole quarters of an hour, everywhere.
  private static final String QUARTERS =
      """
      select date_bin('15 minutes', created_at, 'epoch') as quarter, count(*) as queries
      from usage_ledger
      where community_id = :community and kind = 'query'
        and created_at >= :begins and created_at < :ends
      group by 1
      """;

  private static final int HOURS_OF_A_DAY = 24;

  private TimeStatements() {}

  /// @param day empty for all of them
  private record Measured(Optional<LocalDate> day, Waits waits) {
    static Measured of(ResultSet row, ReportPeriod period) throws SQLException {
      return new Measured(
          LocalDays.dayIn(row, period),
          new Waits(
              row.getLong("answers"),
              Duration.ofMillis(row.getLong("median")),
              Duration.ofMillis(row.getLong("mostly"))));
    }
  }

  static ResponseTimes of(CommunityId community, ReportPeriod period) {
    List<Measured> all =
        LocalDays.queryByDay(WAITS, community, period)
            .map((row, _) -> Measured.of(row, period))
            .list();
    Map<LocalDate, Waits> days = new HashMap<>();
    Optional<Waits> total = Optional.empty();
    for (Measured each : all) {
      each.day().ifPresent(day -> days.put(day, each.waits()));
      if (each.day().isEmpty()) {
        total = Optional.of(each.waits());
      }
    }
    return ResponseTimes.of(period, total, days, hours(community, period));
  }

  private static List<Long> hours(CommunityId community, ReportPeriod period) {
    List<Long> hours = new ArrayList<>(Collections.nCopies(HOURS_OF_A_DAY, 0L));
    LocalDays.query(QUARTERS, community, period)
        .map((row, _) -> Map.entry(hourIn(row, period), row.getLong("queries")))
        .forEach(each -> hours.set(each.getKey(), hours.get(each.getKey()) + each.getValue()));
    return hours;
  }

  private static int hourIn(ResultSet row, ReportPeriod period) throws SQLException {
    return row.getTimestamp("quarter").toInstant().atZone(period.zone()).getHour();
  }
}
