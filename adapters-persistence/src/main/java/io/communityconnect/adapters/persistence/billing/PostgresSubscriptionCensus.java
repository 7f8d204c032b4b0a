package io.communityconnect.adapters.persistence.billing;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.SubscriptionCensus;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.people.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Counts the rows of `subscriptions`. Policies decide which an actor sees.
public final class PostgresSubscriptionCensus implements SubscriptionCensus {
  private static final String COUNT =
      """
      with counting as (
        select distinct on (user_id) plan_id, status, access_ends_at from subscriptions
        where community_id = :community
        order by user_id, status = 'active' desc, updated_at desc, id desc),
      shown as (
        select plan_id, status = 'active' and access_ends_at > :at as unpaid,
          case when status = 'active' and access_ends_at <= :at then 'expired' else status end as status
        from counting)
      select plan_id, status, coalesce(unpaid, false) as unpaid, count(*) as residents
      from shown group by 1, 2, 3 order by 1, 2, 3
      """;

  @Override
  public List<Line> of(CommunityId community, Instant at) {
    return Transactions.current()
        .createQuery(COUNT)
        .bind("community", community.value())
        .bind("at", at)
        .map((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new PlanId(row.getString("plan_id")),
        SubscriptionStanding.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getBoolean("unpaid"),
        row.getInt("residents"));
  }
}
