package io.communityconnect.adapters.persistence.conversation;

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

/// Rows of `handovers` that are open. Policies decide which an admin sees and ends. Whoever ends
/// one may have a clock behind that of whoever began it.
public final class PostgresHandovers implements Handovers {
  private static final String WAITING =
      """
      select conversation_id, community_id, user_id, asked_at from handovers
      where ended_at is null order by asked_at, id limit :limit
      """;

  private static final String END =
      """
      update handovers set ended_at = greatest(asked_at, :at)
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
  public Optional<Handover> end(ConversationId conversation, Instant at) {
    return Transactions.current()
        .createQuery(END)
        .bind("conversation", conversation.value())
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
