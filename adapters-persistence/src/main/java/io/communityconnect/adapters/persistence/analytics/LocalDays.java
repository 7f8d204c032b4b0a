package io.communityconnect.adapters.persistence.analytics;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.times;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.people.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;

/// Statements about a community and a period. They are told when its days begin: the database may
/// know other time zones than we do, or older rules, and finding a moment's place among some is
/// quicker than setting a clock for each.
final class LocalDays {
  private LocalDays() {}

  /// Which day of the period the time in a column is on, from 1.
  static String dayOf(String column) {
    return "width_bucket(%s, :days)".formatted(column);
  }

  /// A statement with `:community`, `:begins` and `:ends`.
  static Query query(String sql, CommunityId community, ReportPeriod period) {
    return Transactions.current()
        .createQuery(sql)
        .bind("community", community.value())
        .bind("begins", period.begins())
        .bind("ends", period.ends());
  }

  /// One that asks for days, besides.
  static Query queryByDay(String sql, CommunityId community, ReportPeriod period) {
    return query(sql, community, period)
        .bind("days", times(period.daysBegin(), Function.identity()));
  }

  /// The day of a row whose number is in `day`; empty for the row of all days.
  static Optional<LocalDate> dayIn(ResultSet row, ReportPeriod period) throws SQLException {
    return Optional.ofNullable(row.getObject("day", Integer.class))
        .map(day -> period.from().plusDays(day - 1L));
  }
}
