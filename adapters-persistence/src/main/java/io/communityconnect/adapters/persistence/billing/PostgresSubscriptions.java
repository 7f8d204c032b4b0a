package io.communityconnect.adapters.persistence.billing;

import static java.util.Comparator.comparing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of `subscriptions`. Policies decide whose an actor sees.
public final class PostgresSubscriptions implements Subscriptions {
  private static final String OF =
      """
      select provider_ref, plan_id, status, billing_anchor, renewal_date, access_ends_at, ends_at
      from subscriptions where user_id = :resident
      order by status = 'active' desc, updated_at desc, id desc limit 1
      """;

  /// Before the new one begins: only one may be active.
  private static final String END_OTHERS =
      """
      update subscriptions set status = 'cancelled', updated_at = :at
      where user_id = :resident and status = 'active'
        and provider_ref is distinct from cast(:active as text)
        and (provider_ref is not null or cast(:active as text) is not null)
      """;

  private static final String WRITE =
      """
      insert into subscriptions as s (id, user_id, community_id, plan_id, status, billing_anchor,
        renewal_date, access_ends_at, ends_at, provider_ref, created_at, updated_at)
      values (:id, :resident, :community, :plan, :status, :anchor, :renewsAt, :accessEndsAt, :endsAt,
        :reference, :at, :at)
      on conflict (provider_ref) do update set plan_id = excluded.plan_id, status = excluded.status,
        billing_anchor = excluded.billing_anchor, renewal_date = excluded.renewal_date,
        access_ends_at = excluded.access_ends_at, ends_at = excluded.ends_at,
        updated_at = excluded.updated_at
      where s.user_id = excluded.user_id
        and (s.plan_id, s.status, s.billing_anchor, s.renewal_date, s.access_ends_at, s.ends_at)
          is distinct from (excluded.plan_id, excluded.status, excluded.billing_anchor,
            excluded.renewal_date, excluded.access_ends_at, excluded.ends_at)
      """;

  @Override
  public Optional<Subscription> of(ResidentId resident) {
    return Transactions.current()
        .createQuery(OF)
        .bind("resident", resident.value())
        .map((row, _) -> subscriptionOf(row))
        .findOne();
  }

  @Override
  public boolean write(Actor.Resident resident, List<Subscription> all, Instant at) {
    List<String> plans =
        Transactions.current().createQuery("select id from plans").mapTo(String.class).list();
    List<Subscription> bought =
        all.stream().filter(each -> plans.contains(each.plan().value())).toList();
    int ended =
        Transactions.current()
            .createUpdate(END_OTHERS)
            .bind("resident", resident.id().value())
            .bind("active", activeOf(bought))
            .bind("at", at)
            .execute();
    int written =
        bought.stream()
            .sorted(comparing(each -> each.standing() == SubscriptionStanding.ACTIVE))
            .mapToInt(each -> write(resident, each, at))
            .sum();
    return ended + written > 0;
  }

  private static @Nullable String activeOf(List<Subscription> bought) {
    return bought.stream()
        .filter(each -> each.standing() == SubscriptionStanding.ACTIVE)
        .flatMap(each -> each.reference().stream())
        .map(SubscriptionReference::value)
        .findFirst()
        .orElse(null);
  }

  private static int write(Actor.Resident resident, Subscription subscription, Instant at) {
    return Transactions.current()
        .createUpdate(WRITE)
        .bind("id", UuidCreator.getTimeOrderedEpoch())
        .bind("resident", resident.id().value())
        .bind("community", resident.community().value())
        .bind("plan", subscription.plan().value())
        .bind("status", subscription.standing().name().toLowerCase(Locale.ROOT))
        .bind("anchor", subscription.anchor())
        .bind("renewsAt", time(subscription.renewsAt()))
        .bind("accessEndsAt", time(subscription.accessEndsAt()))
        .bind("endsAt", time(subscription.endsAt()))
        .bind("reference", subscription.reference().orElseThrow().value())
        .bind("at", at)
        .execute();
  }

  private static Subscription subscriptionOf(ResultSet row) throws SQLException {
    return new Subscription(
        Optional.ofNullable(row.getString("provider_ref")).map(SubscriptionReference::new),
        new PlanId(row.getString("plan_id")),
        SubscriptionStanding.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getTimestamp("billing_anchor").toInstant(),
        time(row, "renewal_date"),
        time(row, "access_ends_at"),
        time(row, "ends_at"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static @Nullable Timestamp time(Optional<Instant> time) {
    return time.map(Timestamp::from).orElse(null);
  }
}
