package io.communityconnect.adapters.persistence.billing;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static java.util.Comparator.comparing;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.people.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The rows of `stripe_events`.
public final class PostgresPaymentEvents implements PaymentEvents {
  private static final String ADD =
      """
      insert into stripe_events
        (id, event_type, object_id, customer_ref, created_at, received_at, due_at)
      values (:id, :type, :object, :customer, :createdAt, :at, :at)
      on conflict (id) do nothing
      """;

  /// The day and the customer are the key: whoever comes later finds it taken in.
  private static final String ADD_FOR_ALL =
      """
      insert into stripe_events (id, event_type, customer_ref, created_at, received_at, due_at)
      select concat('evt_reconcile_', to_char(cast(:day as date), 'YYYYMMDD'), '_', md5(customer_ref)),
        case when u.erased_at is null then :reconcile else :erased end, customer_ref, :at, :at, :at
      from billing_customers c join users u on u.id = c.user_id
      on conflict (id) do nothing
      """;

  private static final String ADD_FOR_COMMUNITY =
      """
      insert into stripe_events (id, event_type, customer_ref, created_at, received_at, due_at)
      select concat('evt_reconcile_', cast(:round as text), '_', md5(customer_ref)), :reconcile,
        customer_ref, :at, :at, :at
      from billing_customers c join users u on u.id = c.user_id
      where c.community_id = :community and u.erased_at is null
      on conflict (id) do nothing
      """;

  private static final String LAST_ROUND =
      """
      with mine as (
        select e.created_at, e.state from billing_customers c
        join stripe_events e on e.customer_ref = c.customer_ref and e.event_type = :reconcile
        where c.community_id = :community)
      select created_at, count(*) as customers,
        count(*) filter (where state in ('received', 'failed')) as waiting
      from mine group by created_at order by created_at desc limit 1
      """;

  private static final String FORGET =
      """
      delete from stripe_events where id = any(array(
        select id from stripe_events where processed_at < :before
        order by processed_at limit :limit for update skip locked))
      """;

  private static final String CLAIM =
      """
      with due as (
        select id from stripe_events
        where state in ('received', 'failed') and due_at <= :now
        order by event_type = :last, due_at limit :limit
        for update skip locked)
      update stripe_events e set attempts = e.attempts + 1, due_at = :until
      where e.id = any(array(select id from due))
      returning e.id, e.event_type, e.object_id, e.customer_ref, e.created_at, e.attempts
      """;

  private static final String DUE_ABOUT =
      """
      select id from stripe_events
      where customer_ref = :customer and event_type = any(:types)
        and state in ('received', 'failed') and due_at <= :now
      """;

  private static final String FINISH =
      """
      update stripe_events set state = :state, processed_at = :at, last_error = null
      where id = :id and state in ('received', 'failed')
      """;

  private static final String POSTPONE =
      """
      update stripe_events set state = 'failed', last_error = :reason, due_at = :dueAt
      where id = :id and state in ('received', 'failed')
      """;

  @Override
  public Receipt add(PaymentEvent event, Instant at) {
    int added =
        Transactions.current()
            .createUpdate(ADD)
            .bind("id", event.id())
            .bind("type", event.type())
            .bind("object", event.object().orElse(null))
            .bind("customer", event.customer().map(CustomerReference::value).orElse(null))
            .bind("createdAt", event.at())
            .bind("at", at)
            .execute();
    return added > 0 ? Receipt.NEW : Receipt.KNOWN;
  }

  @Override
  public int addForAllCustomers(LocalDate day, Instant at) {
    return Transactions.current()
        .createUpdate(ADD_FOR_ALL)
        .bind("day", day.toString())
        .bind("reconcile", PaymentEvent.RECONCILE)
        .bind("erased", PaymentEvent.ERASED)
        .bind("at", at)
        .execute();
  }

  @Override
  public int addForCommunity(CommunityId community, Instant at) {
    return Transactions.current()
        .createUpdate(ADD_FOR_COMMUNITY)
        .bind("round", "m" + Duration.between(Instant.EPOCH, at).toMinutes())
        .bind("reconcile", PaymentEvent.RECONCILE)
        .bind("community", community.value())
        .bind("at", at)
        .execute();
  }

  @Override
  public Optional<Round> lastRound(CommunityId community) {
    return Transactions.current()
        .createQuery(LAST_ROUND)
        .bind("reconcile", PaymentEvent.RECONCILE)
        .bind("community", community.value())
        .map(
            (row, _) ->
                new Round(
                    row.getTimestamp("created_at").toInstant(),
                    row.getInt("customers"),
                    row.getInt("waiting")))
        .findOne();
  }

  @Override
  public int forget(Instant endedBefore, int limit) {
    return Transactions.current()
        .createUpdate(FORGET)
        .bind("before", endedBefore)
        .bind("limit", limit)
        .execute();
  }

  @Override
  public List<Claimed> claim(Instant now, Duration leaseFor, int limit) {
    return Transactions.current()
        .createQuery(CLAIM)
        .bind("now", now)
        .bind("until", now.plus(leaseFor))
        .bind("last", PaymentEvent.RECONCILE)
        .bind("limit", limit)
        .map((row, _) -> claimedOf(row))
        .stream()
        .sorted(
            comparing((Claimed claimed) -> claimed.event().isReminder())
                .thenComparing(claimed -> claimed.event().at()))
        .toList();
  }

  @Override
  public List<String> dueAbout(CustomerReference customer, Set<String> types, Instant now) {
    return Transactions.current()
        .createQuery(DUE_ABOUT)
        .bind("customer", customer.value())
        .bind("types", texts(List.copyOf(types), type -> type))
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }

  @Override
  public void finish(String id, Ending ending, Instant at) {
    Transactions.current()
        .createUpdate(FINISH)
        .bind("id", id)
        .bind("state", ending.name().toLowerCase(Locale.ROOT))
        .bind("at", at)
        .execute();
  }

  @Override
  public void postpone(String id, String reason, Instant dueAt) {
    Transactions.current()
        .createUpdate(POSTPONE)
        .bind("id", id)
        .bind("reason", reason)
        .bind("dueAt", dueAt)
        .execute();
  }

  private static Claimed claimedOf(ResultSet row) throws SQLException {
    return new Claimed(
        new PaymentEvent(
            row.getString("id"),
            row.getString("event_type"),
            Optional.ofNullable(row.getString("object_id")),
            Optional.ofNullable(row.getString("customer_ref")).map(CustomerReference::new),
            row.getTimestamp("created_at").toInstant()),
        row.getInt("attempts"));
  }
}
