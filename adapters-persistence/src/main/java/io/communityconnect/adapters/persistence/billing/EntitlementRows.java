package io.communityconnect.adapters.persistence.billing;

import io.communityconnect.domain.billing.Entitlement;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.QueryGrant;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What people are entitled to: the plan of their subscription, or else to try.
final class EntitlementRows {
  /// At the moment `:at`. To be followed by conditions on `u`.
  static final String SELECT =
      """
      select u.id, u.created_at, p.id as plan, p.queries_per_period, s.billing_anchor,
        (select array_agg(g.period_start order by g.id) from usage_ledger g
          where g.user_id = u.id and g.kind = 'grant') as grant_periods,
        (select array_agg(g.queries order by g.id) from usage_ledger g
          where g.user_id = u.id and g.kind = 'grant') as grant_queries
      from users u
      left join lateral (
        select plan_id, billing_anchor from subscriptions
        where user_id = u.id and status = 'active'
          and (access_ends_at is null or access_ends_at > :at) limit 1) s on true
      join lateral (
        select id, queries_per_period from plans
        where id = coalesce(s.plan_id, 'trial') limit 1) p on true
      """;

  private EntitlementRows() {}

  static Entitlement read(ResultSet row) throws SQLException {
    return new Entitlement(
        new PlanId(row.getString("plan")),
        PostgresPlans.allowanceOf(row.getObject("queries_per_period", Integer.class)),
        Optional.ofNullable(row.getTimestamp("billing_anchor")).map(Timestamp::toInstant),
        row.getTimestamp("created_at").toInstant(),
        grants(row.getArray("grant_periods"), row.getArray("grant_queries")));
  }

  private static List<QueryGrant> grants(@Nullable Array periods, @Nullable Array queries)
      throws SQLException {
    if (periods == null || queries == null) {
      return List.of();
    }
    Timestamp[] starts = (Timestamp[]) periods.getArray();
    Integer[] numbers = (Integer[]) queries.getArray();
    return IntStream.range(0, starts.length)
        .mapToObj(i -> new QueryGrant(starts[i].toInstant(), numbers[i]))
        .toList();
  }
}
