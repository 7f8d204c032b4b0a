package io.communityconnect.adapters.persistence.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.QueryGrants;

/// The rows of the kind `grant` in `usage_ledger`. Policies decide to whom an admin gives.
public final class PostgresQueryGrants implements QueryGrants {
  private static final String GIVE =
      """
      insert into usage_ledger (id, user_id, community_id, kind, state, period_start, queries,
        granted_by, reason, created_at, settled_at)
      select :id, u.id, u.community_id, 'grant', 'settled', :period, :queries, :by, :reason, :at, :at
      from users u where u.id = :resident
      """;

  @Override
  public boolean give(Gift gift) {
    return Transactions.current()
            .createUpdate(GIVE)
            .bind("id", UuidCreator.getTimeOrderedEpochPlus1())
            .bind("resident", gift.resident().value())
            .bind("period", gift.grant().period())
            .bind("queries", gift.grant().queries())
            .bind("by", gift.by().id().value())
            .bind("reason", gift.reason())
            .bind("at", gift.at())
            .execute()
        == 1;
  }
}
