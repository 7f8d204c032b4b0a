package io.communityconnect.application.storage;

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
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.PlanTerms;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.Spending;
import java.time.YearMonth;
import java.util.Currency;

/// The ports of billing over one store.
public interface BillingStorage {
  /// What a store under contract begins with.
  PlanTerms TERMS = terms(20);

  /// The terms of the specification, but for the number of free queries.
  static PlanTerms terms(int trialQueries) {
    Currency dollar = Currency.getInstance("USD");
    return new PlanTerms(trialQueries, new Money(1000, dollar), new Money(2500, dollar));
  }

  /// Knows what is on sale.
  Plans plans();

  /// Gives a resident an active subscription of a plan, from now on.
  void subscribe(Actor.Resident resident, String planId);

  /// Counts queries.
  QueryMeter meter();

  /// Counts queries as another instance of the server does.
  QueryMeter otherMeter();

  /// Knows what communities may spend.
  CommunityBudgets budgets();

  /// A call that cost so much, past the ledger.
  void spent(CommunityId community, YearMonth month, Spending cost);

  /// A call of a model, past the ledger's queue.
  void called(CommunityId community, ModelCall call);

  /// Knows how much was used.
  UsageAccounts accounts();

  /// Knows who is a customer.
  Customers customers();

  /// Knows what was bought.
  Subscriptions subscriptions();

  /// Knows what admins gave.
  QueryGrants grants();

  /// Knows what drifted.
  DriftLog drifts();

  /// Knows what was told of unpaid subscriptions.
  Dunnings dunnings();

  /// Knows what was told of payments, and what could not be.
  PaymentNotices notices();

  /// Counts who has what.
  SubscriptionCensus census();

  /// Knows what was heard.
  PaymentEvents events();
}
