package io.communityconnect.adapters.persistence.billing;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.integers;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.longs;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.times;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;
import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.billing.PostgresQueryMeter.Asked;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.domain.billing.Allowance;
import io.communityconnect.domain.billing.Entitlement;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsageNotice;
import io.communityconnect.domain.billing.UsagePeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The two statements that reserve a batch of queries.
final class ReservationStatements {
  /// In one order, so that two instances cannot lock each other out. Whoever refers to the person
  /// is not held up.
  private static final String LOCK =
      EntitlementRows.SELECT
          + """
          where u.id = any(array(select unnest(:residents)))
          order by u.id
          for no key update of u
          """;

  /// Where nothing is limited nothing is counted: there may be a great many. The count filters what
  /// it found by person and period, so that no other index seems to serve it: while the table is
  /// young Postgres would rather walk through one of all open queries.
  private static final String RESERVE =
      """
      with asked as (
        select * from unnest(:ids, :residents, :communities, :messages, :periods, :limits, :mostAt,
            :allAt, :times, :conversations, :fences) with ordinality
          as a(id, resident, community, message, period, allowed, most_at, all_at, at, conversation,
            fence, ordinal)),
      counted as (
        select a.*, c.used, c.told, (
          select coalesce(l.notice, 0) from usage_ledger l
          where l.message_id = a.message and l.kind = 'query' and l.state <> 'released') as known,
          exists (
            select from conversation_work w
            where w.conversation_id = a.conversation and w.fence = a.fence and w.leased) as held,
          exists (
            select from community_budgets b
            join community_spending s on s.community_id = b.community_id
            where b.community_id = a.community
              and s.month = date_trunc('month', a.at at time zone 'UTC')::date
              and (s.spent_micros >= b.monthly_micros
                or (s.currency <> b.currency and s.spent_micros > 0))) as overspent
        from asked a
        cross join lateral (
          select count(*) filter (where l.kind = 'query' and l.state <> 'released')::int as used,
            coalesce(max(l.notice) filter (where l.state <> 'released'), 0) as told
          from usage_ledger l
          where l.user_id = a.resident and l.period_start = a.period
            and a.allowed is not null) c),
      decided as (
        select c.*,
          known is not null
            or (not overspent and (allowed is null or used < allowed)) as granted,
          case
            when used + 1 >= all_at and told < 100 then 100
            when used + 1 >= most_at and told < 80 then 80
          end as notice
        from counted c),
      stored as (
        insert into usage_ledger
          (id, user_id, community_id, kind, state, period_start, message_id, notice, created_at)
        select id, resident, community, 'query', 'reserved', period, message, notice, at
        from decided
        where known is null and granted and held)
      select ordinal, used, known, granted, overspent, notice from decided
      """;

  private ReservationStatements() {}

  /// @return what each resident is entitled to, by their id
  static Map<UUID, Entitlement> lock(List<Asked> batch) {
    return Transactions.current()
        .createQuery(LOCK)
        .bind("residents", uuids(batch, Asked::resident))
        .bind("at", batch.stream().map(Asked::at).max(Instant::compareTo).orElseThrow())
        .map((row, _) -> Map.entry(row.getObject("id", UUID.class), EntitlementRows.read(row)))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// What is known about a call before it is counted.
  private record Counted(Asked asked, Entitlement entitlement, UsagePeriod period) {
    static Counted of(Asked asked, Map<UUID, Entitlement> entitlements) {
      Entitlement entitlement = entitlements.get(asked.resident());
      if (entitlement == null) {
        throw new IllegalStateException("there is no such resident");
      }
      return new Counted(asked, entitlement, entitlement.periodAt(asked.at()));
    }

    private Allowance allowance() {
      return entitlement.allowanceIn(period);
    }

    @Nullable Integer limit() {
      return allowance().limit().orElse(null);
    }

    @Nullable Integer firstQuery(UsageNotice notice) {
      return notice.firstQuery(allowance()).orElse(null);
    }

    Reservation reservation(ResultSet row) throws SQLException {
      int used = row.getInt("used");
      if (!row.getBoolean("granted")) {
        return row.getBoolean("overspent")
            ? new Reservation.OverBudget(usage(used))
            : new Reservation.Exhausted(usage(used));
      }
      @Nullable Integer known = row.getObject("known", Integer.class);
      boolean isCounted = known == null && limit() != null;
      return new Reservation.Granted(
          usage(isCounted ? used + 1 : used),
          noticeOf(known == null ? row.getInt("notice") : known));
    }

    private Usage usage(int used) {
      return new Usage(entitlement.plan(), allowance(), period, used);
    }
  }

  /// @param round of each resident one
  static Map<Asked, Reservation> reserve(
      List<Asked> round, Map<UUID, Entitlement> entitlements, Handle handle) {
    List<Counted> calls = round.stream().map(asked -> Counted.of(asked, entitlements)).toList();
    List<UUID> ids =
        IntStream.range(0, calls.size())
            .mapToObj(_ -> UuidCreator.getTimeOrderedEpochPlus1())
            .toList();
    return handle
        .createQuery(RESERVE)
        .bind("ids", uuids(ids, id -> id))
        .bind("residents", uuids(calls, call -> call.asked().resident()))
        .bind("communities", uuids(calls, call -> communityOf(call.asked())))
        .bind("messages", uuids(calls, call -> call.asked().thought().value()))
        .bind("periods", times(calls, call -> call.period().start()))
        .bind("limits", integers(calls, Counted::limit))
        .bind("mostAt", integers(calls, call -> call.firstQuery(UsageNotice.MOST_USED)))
        .bind("allAt", integers(calls, call -> call.firstQuery(UsageNotice.ALL_USED)))
        .bind("times", times(calls, call -> call.asked().at()))
        .bind("conversations", uuids(calls, call -> call.asked().lease().conversation().value()))
        .bind("fences", longs(calls, call -> call.asked().lease().fence()))
        .map(
            (row, _) -> {
              Counted call = calls.get(row.getInt("ordinal") - 1);
              return Map.entry(call.asked(), call.reservation(row));
            })
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static UUID communityOf(Asked asked) {
    return asked.lease().resident().community().value();
  }

  /// @param percent 0 for none
  private static Optional<UsageNotice> noticeOf(int percent) {
    return Arrays.stream(UsageNotice.values())
        .filter(notice -> notice.percent() == percent)
        .findFirst();
  }
}
