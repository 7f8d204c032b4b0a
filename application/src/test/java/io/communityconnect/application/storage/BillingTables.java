package io.communityconnect.application.storage;

import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.UsageNotice;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of billing.
final class BillingTables {
  final Map<PlanId, Plan> plans = new LinkedHashMap<>();
  final Map<ResidentId, SubscriptionRow> subscriptions = new LinkedHashMap<>();

  /// What is reserved or settled, by the first message of the thought.
  final Map<MessageId, QueryRow> queries = new LinkedHashMap<>();

  BillingTables() {
    BillingStorage.TERMS.plans().forEach(plan -> plans.put(plan.id(), plan));
  }

  record SubscriptionRow(PlanId plan, Instant anchor) {}

  record QueryRow(
      ResidentId resident, Instant period, Optional<UsageNotice> notice, boolean settled) {
    QueryRow asSettled() {
      return new QueryRow(resident, period, notice, true);
    }
  }

  PlanId planOf(ResidentId resident) {
    return Optional.ofNullable(subscriptions.get(resident))
        .map(SubscriptionRow::plan)
        .orElse(PlanId.TRIAL);
  }

  Stream<QueryRow> queriesOf(ResidentId resident, Instant period) {
    return queries.values().stream()
        .filter(query -> query.resident().equals(resident) && query.period().equals(period));
  }

  void settle(List<MessageId> answered) {
    answered.forEach(message -> queries.computeIfPresent(message, (_, query) -> query.asSettled()));
  }

  void putAll(BillingTables other) {
    plans.putAll(other.plans);
    subscriptions.putAll(other.subscriptions);
    queries.putAll(other.queries);
  }
}
