package io.communityconnect.adapters.persistence.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.billing.PostgresCustomers;
import io.communityconnect.adapters.persistence.billing.PostgresPaymentEvents;
import io.communityconnect.adapters.persistence.billing.PostgresPlans;
import io.communityconnect.adapters.persistence.billing.PostgresQueryMeter;
import io.communityconnect.adapters.persistence.billing.PostgresSubscriptions;
import io.communityconnect.adapters.persistence.billing.PostgresUsageAccounts;
import io.communityconnect.application.TestClock;
import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.application.storage.BillingStorage;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.sql.Timestamp;
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
  public PaymentEvents events() {
    return new PostgresPaymentEvents();
  }
}
