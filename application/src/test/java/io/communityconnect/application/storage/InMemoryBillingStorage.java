package io.communityconnect.application.storage;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.application.storage.BillingTables.SubscriptionRow;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.identity.Actor;

record InMemoryBillingStorage(InMemoryDatabase database, TestClock clock)
    implements BillingStorage {
  private static final Actor.SystemTask SUBSCRIBE = new Actor.SystemTask("subscribe");

  @Override
  public Plans plans() {
    return new InMemoryPlans(database);
  }

  @Override
  public void subscribe(Actor.Resident resident, String planId) {
    SubscriptionRow row = new SubscriptionRow(new PlanId(planId), clock.instant());
    database.run(
        SUBSCRIBE,
        () -> {
          database.systemTables().billing.subscriptions.put(resident.id(), row);
          return row;
        });
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
