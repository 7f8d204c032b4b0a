package io.communityconnect.adapters.persistence.privacy;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.times;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.privacy.port.out.ExpiredMessages;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.privacy.PlanRetention;
import io.communityconnect.domain.privacy.RetentionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks through conversations in the order of their ids, some at a time, and deletes what has
/// expired in them.
public final class PostgresExpiredMessages implements ExpiredMessages {
  /// Each costs a look into an index, so many fit into a short transaction.
  private static final int CONVERSATIONS = 200;

  private static final String LOOK =
      """
      select c.id, coalesce(
        (select s.plan_id from subscriptions s where s.user_id = c.user_id and s.status = 'active'),
        :otherwise) as plan
      from conversations c
      where cast(:after as uuid) is null or c.id > cast(:after as uuid)
      order by c.id limit :limit
      """;

  /// Skips what somebody has locked: a late report of a delivery, or a sender.
  private static final String LOCK =
      """
      select m.id, m.conversation_id
      from unnest(:conversations, :cutoffs) as c(id, cutoff)
      cross join lateral (
        select e.id, e.conversation_id from messages e
        where e.conversation_id = c.id and e.created_at < c.cutoff
          and (e.direction = 'outbound' or e.answered_at is not null)
          and not exists (select from outbox o where o.message_id = e.id and o.state <> 'dead')
        limit :limit
        for update skip locked) m
      limit :limit
      """;

  private record Looked(UUID conversation, String plan) {}

  private record Expired(UUID message, UUID conversation) {}

  @Override
  public List<PlanRetention> plans() {
    return Transactions.current()
        .createQuery("select id, history_days from plans")
        .map(
            (row, _) ->
                new PlanRetention(row.getString(1), policyOf(row.getObject(2, Integer.class))))
        .list();
  }

  private static RetentionPolicy policyOf(@Nullable Integer days) {
    return days == null ? new RetentionPolicy.Unlimited() : new RetentionPolicy.Days(days);
  }

  @Override
  public Deleted deleteSome(
      Map<String, Instant> cutoffs, Optional<ConversationId> after, int limit) {
    List<Looked> looked = look(after);
    if (looked.isEmpty()) {
      return new Deleted(0, 0, new Place.End());
    }
    List<Looked> limited = looked.stream().filter(it -> cutoffs.containsKey(it.plan())).toList();
    List<Expired> expired = limited.isEmpty() ? List.of() : lock(limited, cutoffs, limit);
    MessageRemoval.remove(expired.stream().map(Expired::message).toList());
    int summaries =
        MessageRemoval.removeSummaries(
            expired.stream().map(Expired::conversation).distinct().sorted().toList());
    return new Deleted(expired.size(), summaries, placeAfter(looked, expired, after, limit));
  }

  /// With a full portion there may be more in the same conversations.
  private static Place placeAfter(
      List<Looked> looked, List<Expired> expired, Optional<ConversationId> after, int limit) {
    return new Place.After(
        expired.size() < limit
            ? Optional.of(new ConversationId(looked.getLast().conversation()))
            : after);
  }

  private static List<Looked> look(Optional<ConversationId> after) {
    return Transactions.current()
        .createQuery(LOOK)
        .bind("otherwise", PlanRetention.WITHOUT_SUBSCRIPTION)
        .bind("after", after.map(ConversationId::value).orElse(null))
        .bind("limit", CONVERSATIONS)
        .map((row, _) -> new Looked(row.getObject("id", UUID.class), row.getString("plan")))
        .list();
  }

  private static List<Expired> lock(
      List<Looked> conversations, Map<String, Instant> cutoffs, int limit) {
    return Transactions.current()
        .createQuery(LOCK)
        .bind("conversations", uuids(conversations, Looked::conversation))
        .bind("cutoffs", times(conversations, it -> cutoffs.get(it.plan())))
        .bind("limit", limit)
        .map((row, _) -> new Expired(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }
}
