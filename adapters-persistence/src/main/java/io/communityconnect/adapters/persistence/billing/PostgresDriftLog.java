package io.communityconnect.adapters.persistence.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.DriftLog;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.billing.Drift.Known;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of `billing_drifts`. Policies decide whose an actor sees.
public final class PostgresDriftLog implements DriftLog {
  private static final String ADD =
      """
      insert into billing_drifts (id, user_id, community_id, kind, plan_before, status_before,
        plan_after, status_after, provider_ref, found_at)
      values (:id, :resident, :community, :kind, :planBefore, :statusBefore, :planAfter, :statusAfter,
        :reference, :at)
      on conflict (provider_ref) do nothing
      """;

  private static final String LATEST =
      """
      select user_id, kind, plan_before, status_before, plan_after, status_after, provider_ref,
        found_at
      from billing_drifts where community_id = :community
      order by found_at desc, id desc limit :limit
      """;

  private static final String COUNT =
      "select count(*) from billing_drifts where community_id = :community and found_at >= :since";

  @Override
  public void add(Actor.Resident resident, Drift drift) {
    Transactions.current()
        .createUpdate(ADD)
        .bind("id", UuidCreator.getTimeOrderedEpochPlus1())
        .bind("resident", resident.id().value())
        .bind("community", resident.community().value())
        .bind("kind", nameOf(drift.kind()))
        .bind("planBefore", plan(drift.before()))
        .bind("statusBefore", status(drift.before()))
        .bind("planAfter", plan(drift.after()))
        .bind("statusAfter", status(drift.after()))
        .bind("reference", drift.ended().map(SubscriptionReference::value).orElse(null))
        .bind("at", drift.foundAt())
        .execute();
  }

  @Override
  public List<Drift> latest(CommunityId community, int limit) {
    return Transactions.current()
        .createQuery(LATEST)
        .bind("community", community.value())
        .bind("limit", limit)
        .map((row, _) -> drift(row))
        .list();
  }

  @Override
  public int countSince(CommunityId community, Instant since) {
    return Transactions.current()
        .createQuery(COUNT)
        .bind("community", community.value())
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  private static Drift drift(ResultSet row) throws SQLException {
    return new Drift(
        new ResidentId(row.getObject("user_id", UUID.class)),
        Drift.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        known(row.getString("plan_before"), row.getString("status_before")),
        known(row.getString("plan_after"), row.getString("status_after")),
        Optional.ofNullable(row.getString("provider_ref")).map(SubscriptionReference::new),
        row.getTimestamp("found_at").toInstant());
  }

  private static Optional<Known> known(@Nullable String plan, @Nullable String status) {
    return plan == null || status == null
        ? Optional.empty()
        : Optional.of(
            new Known(
                new PlanId(plan), SubscriptionStanding.valueOf(status.toUpperCase(Locale.ROOT))));
  }

  private static @Nullable String plan(Optional<Known> known) {
    return known.map(each -> each.plan().value()).orElse(null);
  }

  private static @Nullable String status(Optional<Known> known) {
    return known.map(each -> nameOf(each.standing())).orElse(null);
  }

  private static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
