package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;

import io.communityconnect.application.privacy.port.out.ExpiredMessages;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.privacy.PlanRetention;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryExpiredMessages implements ExpiredMessages {
  private final InMemoryDatabase database;

  InMemoryExpiredMessages(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<PlanRetention> plans() {
    return database.systemTables().billing.plans.values().stream()
        .map(plan -> new PlanRetention(plan.id().value(), plan.history()))
        .toList();
  }

  @Override
  public Deleted deleteSome(
      Map<String, Instant> cutoffs, Optional<ConversationId> after, int limit) {
    Tables tables = database.systemTables();
    Optional<ConversationRow> next =
        tables.conversations.values().stream()
            .filter(
                row -> after.filter(id -> id.value().compareTo(row.id().value()) >= 0).isEmpty())
            .min(comparing(row -> row.id().value()));
    return next.map(row -> deleteOf(row, cutoffs, after, limit))
        .orElseGet(() -> new Deleted(0, 0, new Place.End()));
  }

  private Deleted deleteOf(
      ConversationRow row,
      Map<String, Instant> cutoffs,
      Optional<ConversationId> after,
      int limit) {
    Tables tables = database.systemTables();
    String plan =
        tables
            .billing
            .activeOf(row.resident())
            .map(Subscription::plan)
            .orElse(PlanId.TRIAL)
            .value();
    Instant cutoff = cutoffs.getOrDefault(plan, Instant.MIN);
    List<MessageRow> expired =
        tables
            .messagesOf(row.id())
            .filter(message -> message.at().isBefore(cutoff))
            .filter(message -> !message.isUnanswered())
            .filter(message -> !tables.outbox.containsKey(message.id()))
            .limit(limit)
            .toList();
    for (MessageRow message : expired) {
      tables.messages.remove(message.id());
      tables.dead.letters.remove(message.id());
    }
    Optional<ConversationId> place = expired.size() < limit ? Optional.of(row.id()) : after;
    boolean summary = !expired.isEmpty() && tables.summaries.remove(row.id()) != null;
    return new Deleted(expired.size(), summary ? 1 : 0, new Place.After(place));
  }
}
