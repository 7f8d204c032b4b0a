package io.communityconnect.adapters.persistence.billing;

import io.communityconnect.domain.billing.Entitlement;
import io.communityconnect.domain.billing.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

/// What people are entitled to: the plan of their subscription, or else to try.
final class EntitlementRows {
  /// At the moment `:at`. To be followed by conditions on `u`.
  static final String SELECT =
      """
      select u.id, u.created_at, p.id as plan, p.queries_per_period, s.billing_anchor
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
        row.getTimestamp("created_at").toInstant());
  }
}
