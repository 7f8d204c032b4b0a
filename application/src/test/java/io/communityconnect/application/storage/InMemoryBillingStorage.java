package io.communityconnect.application.storage;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.DriftLog;
import io.communityconnect.application.billing.port.out.Dunnings;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.PaymentNotices;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.QueryGrants;
import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.billing.port.out.SubscriptionCensus;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.application.storage.BillingTables.CallRow;
import io.communityconnect.application.storage.BillingTables.SpendingKey;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.Spending;
import java.time.YearMonth;

record InMemoryBillingStorage(InMemoryDatabase database, TestClock clock)
    implements BillingStorage {
  private static final Actor.SystemTask SUBSCRIBE = new Actor.SystemTask("subscribe");

  @Override
  public Plans plans() {
    return new InMemoryPlans(database);
  }

  @Override
  public void subscribe(Actor.Resident resident, String planId) {
    database.run(
        SUBSCRIBE,
        () -> {
          BillingTables billing = database.systemTables().billing;
          billing.subscribe(resident.id(), new PlanId(planId), clock.instant());
          return billing;
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
  public CommunityBudgets budgets() {
    return new InMemoryCommunityBudgets(database);
  }

  @Override
  public void spent(CommunityId community, YearMonth month, Spending cost) {
    database.run(
        SUBSCRIBE,
        () ->
            database
                .systemTables()
                .billing
                .spending
                .merge(
                    new SpendingKey(community, month, cost.currency()), cost.micros(), Long::sum));
  }

  @Override
  public void called(CommunityId community, ModelCall call) {
    database.run(
        SUBSCRIBE, () -> database.systemTables().billing.calls.add(new CallRow(community, call)));
  }

  @Override
  public UsageAccounts accounts() {
    return new InMemoryUsageAccounts(database);
  }

  @Override
  public Customers customers() {
    return new InMemoryCustomers(database);
  }

  @Override
  public Subscriptions subscriptions() {
    return new InMemorySubscriptions(database);
  }

  @Override
  public QueryGrants grants() {
    return new InMemoryQueryGrants(database);
  }

  @Override
  public DriftLog drifts() {
    return new InMemoryDriftLog(database);
  }

  @Override
  public SubscriptionCensus census() {
    return new InMemorySubscriptionCensus(database);
  }

  @Override
  public Dunnings dunnings() {
    return new InMemoryDunnings(database);
  }

  @Override
  public PaymentNotices notices() {
    return new InMemoryPaymentNotices(database);
  }

  @Override
  public PaymentEvents events() {
    return new InMemoryPaymentEvents(database);
  }
}
