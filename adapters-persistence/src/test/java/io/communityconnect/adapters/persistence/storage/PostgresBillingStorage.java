package io.communityconnect.adapters.persistence.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.billing.PostgresCustomers;
import io.communityconnect.adapters.persistence.billing.PostgresDriftLog;
import io.communityconnect.adapters.persistence.billing.PostgresDunnings;
import io.communityconnect.adapters.persistence.billing.PostgresPaymentEvents;
import io.communityconnect.adapters.persistence.billing.PostgresPaymentNotices;
import io.communityconnect.adapters.persistence.billing.PostgresPlans;
import io.communityconnect.adapters.persistence.billing.PostgresQueryGrants;
import io.communityconnect.adapters.persistence.billing.PostgresQueryMeter;
import io.communityconnect.adapters.persistence.billing.PostgresSubscriptionCensus;
import io.communityconnect.adapters.persistence.billing.PostgresSubscriptions;
import io.communityconnect.adapters.persistence.billing.PostgresUsageAccounts;
import io.communityconnect.adapters.persistence.usage.PostgresCommunityBudgets;
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
import io.communityconnect.application.storage.BillingStorage;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.Spending;
import java.sql.Timestamp;
import java.time.YearMonth;
import org.jdbi.v3.core.Jdbi;

final class PostgresBillingStorage implements BillingStorage {
  private final Jdbi owner;
  private final TestClock clock;
  private final QueryMeter meter;
  private final QueryMeter otherMeter;

  /// Plans are no rows of a test, so they are offered anew.
  PostgresBillingStorage(SystemUnitOfWork unitOfWork, Jdbi owner, TestClock clock) {
    this.owner = owner;
    this.clock = clock;
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
  public void subscribe(Actor.Resident resident, String planId) {
    owner.useHandle(
        handle ->
            handle.execute(
                """
                insert into subscriptions (id, user_id, community_id, plan_id, status, billing_anchor)
                values (?, ?, ?, ?, 'active', ?)
                """,
                UuidCreator.getTimeOrderedEpoch(),
                resident.id().value(),
                resident.community().value(),
                planId,
                Timestamp.from(clock.instant())));
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
  public CommunityBudgets budgets() {
    return new PostgresCommunityBudgets();
  }

  @Override
  public void spent(CommunityId community, YearMonth month, Spending cost) {
    owner.useHandle(
        handle ->
            handle.execute(
                """
                insert into community_spending as s (community_id, month, currency, spent_micros)
                values (?, ?, ?, ?)
                on conflict (community_id, month, currency)
                  do update set spent_micros = s.spent_micros + excluded.spent_micros
                """,
                community.value(),
                month.atDay(1),
                cost.currency().getCurrencyCode(),
                cost.micros()));
  }

  @Override
  public void called(CommunityId community, ModelCall call) {
    Timestamp at = Timestamp.from(call.startedAt());
    owner.useHandle(
        handle ->
            handle.execute(
                """
                insert into usage_ledger (id, community_id, kind, state, period_start, model, outcome,
                  tokens_in, tokens_out, price_version, cost_micros, currency, latency_ms, created_at,
                  settled_at)
                values (?, ?, 'model_call', 'settled', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UuidCreator.getTimeOrderedEpoch(),
                community.value(),
                at,
                call.model(),
                call.outcome().name(),
                call.tokensIn(),
                call.tokensOut(),
                call.priceVersion(),
                call.costMicros(),
                call.currency().getCurrencyCode(),
                call.latency().toMillis(),
                at,
                at));
  }

  @Override
  public UsageAccounts accounts() {
    return new PostgresUsageAccounts();
  }

  @Override
  public Customers customers() {
    return new PostgresCustomers();
  }

  @Override
  public Subscriptions subscriptions() {
    return new PostgresSubscriptions();
  }

  @Override
  public QueryGrants grants() {
    return new PostgresQueryGrants();
  }

  @Override
  public DriftLog drifts() {
    return new PostgresDriftLog();
  }

  @Override
  public SubscriptionCensus census() {
    return new PostgresSubscriptionCensus();
  }

  @Override
  public Dunnings dunnings() {
    return new PostgresDunnings();
  }

  @Override
  public PaymentNotices notices() {
    return new PostgresPaymentNotices();
  }

  @Override
  public PaymentEvents events() {
    return new PostgresPaymentEvents();
  }
}
