package io.communityconnect.adapters.persistence.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.WebMessages;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Messages of the channel `web`. An answer refers to what it answers, which is unique: no message
/// is answered twice.
public final class PostgresWebMessages implements WebMessages {
  private static final String OPEN =
      """
      insert into conversations (id, user_id, community_id)
      select :id, u.id, :community from users u where u.id = :resident and u.erased_at is null
      on conflict (user_id, community_id) do nothing
      """;

  private static final String STORE =
      """
      insert into messages
        (id, conversation_id, direction, kind, body, provider_sid, channel, created_at)
      select :id, v.id, 'inbound', 'text', :body, :key, 'web', :at
      from conversations v where v.user_id = :resident and v.community_id = :community
      on conflict (provider_sid) where provider_sid is not null do nothing
      """;

  /// Whoever holds the conversation looks for newer messages before giving it back.
  private static final String DUE =
      """
      insert into conversation_work as w
        (conversation_id, resident_id, community_id, due_at, waiting_since)
      select v.id, v.user_id, v.community_id, :at, :at
      from conversations v where v.user_id = :resident and v.community_id = :community
      on conflict (conversation_id) do update set
        due_at = case when w.leased then w.due_at else least(w.due_at, excluded.due_at) end,
        waiting_since = coalesce(w.waiting_since, excluded.waiting_since)
      """;

  private static final String RECEIPT =
      """
      select m.id, m.conversation_id, u.language
      from messages m
      join conversations v on v.id = m.conversation_id
      join users u on u.id = v.user_id
      where m.provider_sid = :key and v.user_id = :resident and v.community_id = :community
      """;

  private static final String PROGRESS =
      """
      select q.answered_at is not null as answered, r.id, r.body, r.details
      from messages q left join messages r on r.answers = q.id
      where q.id = :question
      """;

  @Override
  public Optional<Receipt> accept(WebMessage message) {
    UUID resident = message.from().id().value();
    UUID community = message.from().community().value();
    Transactions.current()
        .createUpdate(OPEN)
        .bind("id", UuidCreator.getTimeOrderedEpoch())
        .bind("resident", resident)
        .bind("community", community)
        .execute();
    int stored =
        Transactions.current()
            .createUpdate(STORE)
            .bind("id", UuidCreator.getTimeOrderedEpoch())
            .bind("body", message.text())
            .bind("key", message.key().value())
            .bind("at", message.at())
            .bind("resident", resident)
            .bind("community", community)
            .execute();
    if (stored > 0) {
      Transactions.current()
          .createUpdate(DUE)
          .bind("at", message.at())
          .bind("resident", resident)
          .bind("community", community)
          .execute();
    }
    return Transactions.current()
        .createQuery(RECEIPT)
        .bind("key", message.key().value())
        .bind("resident", resident)
        .bind("community", community)
        .map((row, _) -> receipt(row))
        .findOne();
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new MessageId(row.getObject("id", UUID.class)),
        Optional.ofNullable(row.getString("language")).flatMap(Language::of));
  }

  @Override
  public Progress progress(MessageId question) {
    return Transactions.current()
        .createQuery(PROGRESS)
        .bind("question", question.value())
        .map((row, _) -> progress(question, row))
        .findOne()
        .orElseGet(Progress.Gone::new);
  }

  private static Progress progress(MessageId question, ResultSet row) throws SQLException {
    if (!row.getBoolean("answered")) {
      return new Progress.Pending();
    }
    Optional<UUID> id = Optional.ofNullable(row.getObject("id", UUID.class));
    return new Progress.Answered(
        id.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new WebReply(
                    new MessageId(id.get()),
                    question,
                    row.getString("body"),
                    SourceColumns.read(row.getString("details")))));
  }
}
