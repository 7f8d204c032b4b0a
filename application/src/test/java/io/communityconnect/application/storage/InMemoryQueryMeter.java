package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.storage.BillingTables.QueryRow;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsageNotice;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.usage.MonthlyAccount;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryQueryMeter(InMemoryDatabase database) implements QueryMeter {
  private static final Actor.SystemTask RESERVE = new Actor.SystemTask("reserve");

  @Override
  public Reservation reserve(Lease lease, MessageId thought, Instant at) {
    return database.run(RESERVE, () -> reserveInUnit(lease, thought, at));
  }

  private Reservation reserveInUnit(Lease lease, MessageId thought, Instant at) {
    ResidentId resident = lease.resident().id();
    Tables tables = database.systemTables();
    if (!tables.residents.containsKey(resident)) {
      throw new IllegalStateException("there is no such resident");
    }
    Usage before = InMemoryUsageAccounts.usageOf(tables.billing, resident, at);
    QueryRow known = tables.billing.queries.get(thought);
    if (known != null) {
      return new Reservation.Granted(counted(before, 0), known.notice());
    }
    YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
    if (InMemoryCommunityBudgets.account(tables.billing, lease.resident().community(), month)
            .state()
        == MonthlyAccount.State.SPENT) {
      return new Reservation.OverBudget(before);
    }
    if (before.left().filter(left -> left == 0).isPresent()) {
      return new Reservation.Exhausted(before);
    }
    Usage after = counted(before, 1);
    Optional<UsageNotice> notice = noticeDue(after, resident, tables.billing);
    if (new InMemoryConversationWork(database).lock(lease) == Standing.HELD) {
      tables.billing.queries.put(
          thought,
          new QueryRow(
              resident,
              lease.resident().community(),
              after.period().start(),
              notice,
              at,
              false,
              Optional.empty()));
    }
    return new Reservation.Granted(after, notice);
  }

  private static Usage counted(Usage usage, int more) {
    int used = usage.allowance().limit().map(_ -> usage.used() + more).orElse(0);
    return new Usage(usage.plan(), usage.allowance(), usage.period(), used);
  }

  private static Optional<UsageNotice> noticeDue(
      Usage usage, ResidentId resident, BillingTables billing) {
    Optional<UsageNotice> told =
        billing
            .queriesOf(resident, usage.period().start())
            .flatMap(query -> query.notice().stream())
            .max(Comparator.naturalOrder());
    return Arrays.stream(UsageNotice.values())
        .filter(
            notice ->
                notice.firstQuery(usage.allowance()).filter(q -> usage.used() >= q).isPresent())
        .filter(notice -> told.filter(other -> other.compareTo(notice) >= 0).isEmpty())
        .max(Comparator.naturalOrder());
  }

  @Override
  public void release(Lease lease, MessageId thought, Instant at) {
    database.run(
        RESERVE,
        () -> {
          if (new InMemoryConversationWork(database).lock(lease) == Standing.HELD) {
            database.systemTables().billing.release(List.of(thought));
          }
          return thought;
        });
  }
}
