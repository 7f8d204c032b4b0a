package io.communityconnect.benchmarks;

import io.communityconnect.adapters.persistence.usage.PostgresCommunityBudgets;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.service.CommunityAccount;
import java.time.Clock;

/// The account of models that cost nothing.
final class FreeAccount {
  private FreeAccount() {}

  static CommunityAccount in(SystemUnitOfWork work) {
    return new CommunityAccount(
        work, new PostgresCommunityBudgets(), (_, _) -> {}, Clock.systemUTC());
  }
}
