package io.communityconnect.adapters.persistence.billing;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.domain.billing.Entitlement;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsagePeriod;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// Counts the rows of `usage_ledger`. Policies decide whose an actor sees.
public final class PostgresUsageAccounts implements UsageAccounts {
  private static final String USED =
      """
      select count(*) from usage_ledger
      where user_id = :resident and period_start = :period and kind = 'query'
        and state <> 'released'
      """;

  @Override
  public Optional<Usage> of(ResidentId resident, Instant at) {
    return Transactions.current()
        .createQuery(EntitlementRows.SELECT + "where u.id = :resident")
        .bind("resident", resident.value())
        .bind("at", at)
        .map((row, _) -> EntitlementRows.read(row))
        .findOne()
        .map(entitlement -> usageOf(resident, entitlement, entitlement.periodAt(at)));
  }

  private static Usage usageOf(ResidentId resident, Entitlement entitlement, UsagePeriod period) {
    int used =
        Transactions.current()
            .createQuery(USED)
            .bind("resident", resident.value())
            .bind("period", period.start())
            .mapTo(Integer.class)
            .one();
    return new Usage(entitlement.plan(), entitlement.allowanceIn(period), period, used);
  }
}
