package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.QueryGrant;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.billing.UsageNotice;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.knowledge.Citation;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of billing.
final class BillingTables {
  final Map<PlanId, Plan> plans = new LinkedHashMap<>();

  /// What each resident has subscribed to, what was changed last in the end.
  final Map<ResidentId, List<Subscription>> subscriptions = new LinkedHashMap<>();

  final Map<CustomerReference, Customer> customers = new LinkedHashMap<>();
  final Map<String, EventRow> events = new LinkedHashMap<>();
  final List<DriftRow> drifts = new ArrayList<>();
  final Map<ResidentId, Dunning> dunnings = new HashMap<>();
  final Map<NoticeKey, NoticeRow> notices = new LinkedHashMap<>();
  private final Map<ResidentId, List<QueryGrant>> grants = new HashMap<>();

  /// What is reserved or settled, by the first message of the thought.
  final Map<MessageId, QueryRow> queries = new LinkedHashMap<>();

  final Map<CommunityId, Spending> budgets = new LinkedHashMap<>();
  final Map<SpendingKey, Long> spending = new LinkedHashMap<>();

  record SpendingKey(CommunityId community, YearMonth month, Currency currency) {}

  /// When admins were told of a level.
  final Map<WarningKey, Instant> warnings = new LinkedHashMap<>();

  record WarningKey(CommunityId community, YearMonth month, BudgetLevel level) {}

  BillingTables() {
    BillingStorage.TERMS.plans().forEach(plan -> plans.put(plan.id(), plan));
  }

  /// @param dueAt empty when it is over
  /// @param endedAt when it ended
  record EventRow(
      PaymentEvent event, int attempts, Optional<Instant> dueAt, Optional<Instant> endedAt) {}

  record NoticeKey(ResidentId resident, Occasion occasion) {}

  /// @param told whether it was told; owed if not
  record NoticeRow(CommunityId community, Instant at, boolean told) {}

  record DriftRow(CommunityId community, Drift drift) {}

  void give(ResidentId resident, QueryGrant grant) {
    grants.computeIfAbsent(resident, _ -> new ArrayList<>()).add(grant);
  }

  List<QueryGrant> grantsOf(ResidentId resident) {
    return grants.getOrDefault(resident, List.of());
  }

  /// What was given back.
  final List<QueryRow> released = new ArrayList<>();

  final List<CallRow> calls = new ArrayList<>();

  record CallRow(CommunityId community, ModelCall call) {}

  record QueryRow(
      ResidentId resident,
      CommunityId community,
      Instant period,
      Optional<UsageNotice> notice,
      Instant at,
      boolean unanswered,
      Optional<Settling> settling) {
    boolean settled() {
      return settling.isPresent();
    }

    QueryRow with(Settling end) {
      return new QueryRow(resident, community, period, notice, at, unanswered, Optional.of(end));
    }

    QueryRow asUnanswered() {
      return new QueryRow(resident, community, period, notice, at, true, settling);
    }
  }

  /// @param titles of what the answer rests on
  record Settling(Duration waited, Set<String> titles) {}

  Optional<Subscription> activeOf(ResidentId resident) {
    return subscriptions.getOrDefault(resident, List.of()).stream()
        .filter(each -> each.standing() == SubscriptionStanding.ACTIVE)
        .findFirst();
  }

  /// By agreement, from now on.
  void subscribe(ResidentId resident, PlanId plan, Instant anchor) {
    subscriptions.put(
        resident,
        List.of(
            new Subscription(
                Optional.empty(),
                plan,
                SubscriptionStanding.ACTIVE,
                anchor,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }

  Stream<QueryRow> queriesOf(ResidentId resident, Instant period) {
    return queries.values().stream()
        .filter(query -> query.resident().equals(resident) && query.period().equals(period));
  }

  /// @param arrivals when the answered messages came
  void settle(Settlement settlement, Map<MessageId, Instant> arrivals) {
    Set<String> titles =
        settlement.sources().stream().map(Citation.Source::title).collect(Collectors.toSet());
    arrivals.forEach(
        (message, at) ->
            queries.computeIfPresent(
                message,
                (_, query) ->
                    query.settled()
                        ? query
                        : query.with(new Settling(Duration.between(at, settlement.at()), titles))));
  }

  void release(List<MessageId> unanswered) {
    for (MessageId message : unanswered) {
      QueryRow query = queries.get(message);
      if (query != null && !query.settled()) {
        queries.remove(message);
        released.add(query);
      }
    }
  }

  void putAll(BillingTables other) {
    plans.putAll(other.plans);
    subscriptions.putAll(other.subscriptions);
    customers.putAll(other.customers);
    events.putAll(other.events);
    queries.putAll(other.queries);
    released.addAll(other.released);
    calls.addAll(other.calls);
    budgets.putAll(other.budgets);
    spending.putAll(other.spending);
    warnings.putAll(other.warnings);
    drifts.addAll(other.drifts);
    dunnings.putAll(other.dunnings);
    notices.putAll(other.notices);
    other.grants.forEach((resident, given) -> given.forEach(each -> give(resident, each)));
  }
}
