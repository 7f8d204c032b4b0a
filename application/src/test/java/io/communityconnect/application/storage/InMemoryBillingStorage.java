package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.billing.port.out.UsageAccounts;

record InMemoryBillingStorage(InMemoryDatabase database) implements BillingStorage {
  @Override
  public Plans plans() {
    return new InMemoryPlans(database);
  }

  @Override
  public QueryMeter meter() {
    return new InMemoryQueryMeter(database);
  }

  @Override
  public QueryMeter otherMeter() {
    return meter();
  }

  @Override
  public UsageAccounts accounts() {
    return new InMemoryUsageAccounts(database);
  }
}
