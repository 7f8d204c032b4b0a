package io.communityconnect.application.usage;

import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.service.CommunityAccount;

/// Accounts that models are asked on.
public final class Accounts {
  private Accounts() {}

  /// With the budgets of a storage; nobody reads what is noted.
  public static CommunityAccount of(Storage storage) {
    return of(storage, (_, _) -> {});
  }

  /// With the budgets of a storage.
  public static CommunityAccount of(Storage storage, CostLedger ledger) {
    return new CommunityAccount(
        storage.systemUnitOfWork(), storage.billing().budgets(), ledger, storage.clock());
  }
}
