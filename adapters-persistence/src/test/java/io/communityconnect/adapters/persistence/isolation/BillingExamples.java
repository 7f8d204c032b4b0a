package io.communityconnect.adapters.persistence.isolation;

import static java.util.Map.entry;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.QueryGrants;
import io.communityconnect.application.storage.BillingStorage;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.billing.PaymentNotice;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.QueryGrant;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.Spending;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What repositories take that deal with what people pay, concerning Anna.
final class BillingExamples {
  private static final ResidentId ANNA =
      new ResidentId(UUID.fromString("a0000000-0000-7000-8000-000000000001"));
  private static final CommunityId HOUSE =
      new CommunityId(UUID.fromString("c0000000-0000-7000-8000-000000000001"));
  private static final Actor.Admin ADMIN =
      new Actor.Admin(
          new ResidentId(UUID.fromString("b0000000-0000-7000-8000-000000000002")), HOUSE);
  private static final Instant NOW = Instant.parse("2026-01-02T10:00:00Z");

  private static final Occasion FORGED =
      new Occasion(PaymentNotice.PAYMENT_TO_CONFIRM, "in_forged");

  static final Map<String, Object> BY_TYPE =
      Map.ofEntries(
          entry(
              QueryGrants.Gift.class.getName(),
              new QueryGrants.Gift(ANNA, new QueryGrant(NOW, 5), "forged", ADMIN, NOW)),
          entry(Dunning.class.getName(), new Dunning(NOW, Dunning.Notice.ENDING)),
          entry(
              Drift.class.getName(),
              new Drift(
                  ANNA,
                  Drift.Kind.REPAIRED,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  NOW)),
          entry(CustomerReference.class.getName(), new CustomerReference("cus_canary")),
          entry(
              Customers.Customer.class.getName(),
              new Customers.Customer(
                  new Actor.Resident(ANNA, HOUSE), new CustomerReference("cus_canary"), 0)),
          entry(
              "java.util.List<" + Subscription.class.getName() + ">",
              List.of(
                  new Subscription(
                      Optional.of(new SubscriptionReference("sub_forged")),
                      new PlanId("pro"),
                      SubscriptionStanding.ACTIVE,
                      NOW,
                      Optional.of(NOW),
                      Optional.empty(),
                      Optional.empty()))),
          entry(
              PaymentEvent.class.getName(),
              new PaymentEvent(
                  "evt_forged", "invoice.paid", Optional.empty(), Optional.empty(), NOW)),
          entry(PaymentEvents.Ending.class.getName(), PaymentEvents.Ending.PROCESSED),
          // As they stand: plans are no rows of a test, and what changes them would last.
          entry("java.util.List<" + Plan.class.getName() + ">", BillingStorage.TERMS.plans()),
          entry(Occasion.class.getName(), FORGED),
          entry("java.util.List<" + Occasion.class.getName() + ">", List.of(FORGED)),
          entry("java.util.Set<java.lang.String>", Set.of("invoice.paid")),
          entry(YearMonth.class.getName(), YearMonth.of(2026, 1)),
          entry(BudgetLevel.class.getName(), BudgetLevel.SPENT),
          entry(
              "java.util.Optional<" + Spending.class.getName() + ">",
              Optional.of(new Spending(1, Currency.getInstance("USD")))));

  private BillingExamples() {}
}
