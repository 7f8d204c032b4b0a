package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.domain.billing.Entitlement;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsagePeriod;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

record InMemoryUsageAccounts(InMemoryDatabase database) implements UsageAccounts {
  @Override
  public Optional<Usage> of(ResidentId resident, Instant at) {
    return Optional.ofNullable(database.tables().residents.get(resident))
        .filter(row -> mayBeSeen(row.id(), row.community()))
        .map(_ -> usageOf(database.tables().billing, resident, at));
  }

  private boolean mayBeSeen(ResidentId resident, Object community) {
    return switch (database.actor()) {
      case Actor.Resident self -> self.id().equals(resident);
      case Actor.Admin admin -> admin.community().equals(community);
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }

  static Usage usageOf(BillingTables billing, ResidentId resident, Instant at) {
    Optional<Subscription> subscription =
        billing
            .activeOf(resident)
            .filter(each -> each.standingAt(at) == SubscriptionStanding.ACTIVE);
    PlanId plan = subscription.map(Subscription::plan).orElse(PlanId.TRIAL);
    Entitlement entitlement =
        new Entitlement(
            plan,
            requireNonNull(billing.plans.get(plan)).allowance(),
            subscription.map(Subscription::anchor),
            Instant.EPOCH,
            billing.grantsOf(resident));
    UsagePeriod period = entitlement.periodAt(at);
    int used = Math.toIntExact(billing.queriesOf(resident, period.start()).count());
    return new Usage(plan, entitlement.allowanceIn(period), period, used);
  }
}
