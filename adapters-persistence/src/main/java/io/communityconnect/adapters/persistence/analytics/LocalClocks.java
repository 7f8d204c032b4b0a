package io.communityconnect.adapters.persistence.analytics;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.integers;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.times;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ReportPeriod.Offset;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/// Statements about a community and a period that know what its clocks showed. They are told by how
/// much clocks were ahead: the database may know other time zones than we do, or older rules.
final class LocalClocks {
  private LocalClocks() {}

  /// What the clocks showed at the time in a column.
  static String of(String column) {
    return "(%1$s at time zone 'UTC' + make_interval(secs => (:offsets)[width_bucket(%1$s, :changes)]))"
        .formatted(column);
  }

  /// The day at the time in a column.
  static String dayOf(String column) {
    return of(column) + "::date";
  }

  /// A statement with `:community`, `:begins` and `:ends`.
  static Query query(String sql, CommunityId community, ReportPeriod period) {
    return Transactions.current()
        .createQuery(sql)
        .bind("community", community.value())
        .bind("begins", period.begins())
        .bind("ends", period.ends());
  }

  /// One that asks what clocks showed, besides.
  static Query localQuery(String sql, CommunityId community, ReportPeriod period) {
    List<Offset> offsets = period.offsets();
    return query(sql, community, period)
        .bind("changes", times(offsets, Offset::since))
        .bind("offsets", integers(offsets, Offset::seconds));
  }
}
