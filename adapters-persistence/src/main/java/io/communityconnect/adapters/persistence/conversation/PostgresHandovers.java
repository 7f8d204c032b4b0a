package io.communityconnect.adapters.persistence.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `handovers` that are open. Policies decide which an admin sees, takes and ends, and
/// triggers do what follows from it. Whoever takes or ends one may have a clock behind that of
/// whoever began it.
public final class PostgresHandovers implements Handovers {
  private static final String WAITING =
      """
      select conversation_id, community_id, user_id, asked_at from handovers
      where ended_at is null and taken_by is null order by asked_at, id limit :limit
      """;

  /// Two who take at once wait for each other at the one open row.
  private static final String TAKE =
      """
      insert into handovers as h
        (id, conversation_id, user_id, community_id, asked_at, taken_by, taken_at)
      select :id, v.id, v.user_id, v.community_id, :at, :by, :at
      from conversations v where v.id = :conversation
      on conflict (conversation_id) where ended_at is null do update
        set taken_by = excluded.taken_by, taken_at = greatest(h.asked_at, excluded.taken_at)
        where h.taken_by is null
      """;

  private static final String HOLDER =
      "select taken_by from handovers where conversation_id = :conversation and ended_at is null";

  private static final String END =
      """
      update handovers
      set ended_at = greatest(asked_at, taken_at, :at), ended_by = :by
      where conversation_id = :conversation and ended_at is null
      returning conversation_id, community_id, user_id, asked_at
      """;

  @Override
  public List<Handover> waiting(int limit) {
    return Transactions.current()
        .createQuery(WAITING)
        .bind("limit", limit)
        .map((row, _) -> read(row))
        .list();
  }

  @Override
  public Taking take(ConversationId conversation, ResidentId by, Instant at) {
    int taken =
        Transactions.current()
            .createUpdate(TAKE)
            .bind("id", UuidCreator.getTimeOrderedEpoch())
            .bind("conversation", conversation.value())
            .bind("by", by.value())
            .bind("at", at)
            .execute();
    return taken > 0 ? Taking.TAKEN : heldAlready(conversation, by);
  }

  private static Taking heldAlready(ConversationId conversation, ResidentId by) {
    return Transactions.current()
        .createQuery(HOLDER)
        .bind("conversation", conversation.value())
        .mapTo(UUID.class)
        .findOne()
        .map(holder -> holder.equals(by.value()) ? Taking.KEPT : Taking.HELD_BY_ANOTHER)
        .orElse(Taking.UNKNOWN);
  }

  @Override
  public Optional<Handover> end(ConversationId conversation, ResidentId by, Instant at) {
    return Transactions.current()
        .createQuery(END)
        .bind("conversation", conversation.value())
        .bind("by", by.value())
        .bind("at", at)
        .map((row, _) -> read(row))
        .findOne();
  }

  private static Handover read(ResultSet row) throws SQLException {
    return new Handover(
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new CommunityId(row.getObject("community_id", UUID.class)),
        new ResidentId(row.getObject("user_id", UUID.class)),
        row.getTimestamp("asked_at").toInstant());
  }
}
