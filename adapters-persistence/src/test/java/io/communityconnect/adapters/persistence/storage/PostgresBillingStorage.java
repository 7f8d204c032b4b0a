package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.adapters.persistence.billing.PostgresPlans;
import io.communityconnect.adapters.persistence.billing.PostgresQueryMeter;
import io.communityconnect.adapters.persistence.billing.PostgresUsageAccounts;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.application.storage.BillingStorage;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;

final class PostgresBillingStorage implements BillingStorage {
  private final QueryMeter meter;
  private final QueryMeter otherMeter;

  /// Plans are no rows of a test, so they are offered anew.
  PostgresBillingStorage(SystemUnitOfWork unitOfWork) {
    meter = new PostgresQueryMeter(unitOfWork);
    otherMeter = new PostgresQueryMeter(unitOfWork);
    unitOfWork.run(
        new Actor.SystemTask("test"),
        () -> {
          plans().offer(TERMS.plans());
          return TERMS;
        });
  }

  @Override
  public Plans plans() {
    return new PostgresPlans();
  }

  @Override
  public QueryMeter meter() {
    return meter;
  }

  @Override
  public QueryMeter otherMeter() {
    return otherMeter;
  }

  @Override
  public UsageAccounts accounts() {
    return new PostgresUsageAccounts();
  }
}
