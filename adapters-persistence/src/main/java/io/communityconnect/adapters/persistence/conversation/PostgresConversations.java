package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.action.ProposalColumns;
import io.communityconnect.adapters.persistence.community.CommunityRow;
import io.communityconnect.adapters.persistence.knowledge.KnowledgeVersionColumns;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Asker;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Standing;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.StatementContext;

/// Conversations and their messages. Policies decide what an actor sees; the statements do not.
public final class PostgresConversations implements Conversations {
  /// Somebody who runs another community is a resident like others here.
  private static final String PARTIES =
      """
      select c.id, c.name, c.whatsapp_sender, c.time_zone, u.phone_number, u.whatsapp_user_id, u.full_name,
        u.apartment_info, u.language, u.language_chosen, v.context_summary, v.summary_until,
        case when u.user_role = 'super_admin' or u.community_id = v.community_id
          then u.user_role else 'user' end as role,
        (select d.decision from consents d
         where d.user_id = v.user_id and d.community_id = v.community_id and d.purpose = 'messages'
         order by d.decided_at desc limit 1) as consent,
        exists (select from handovers h
          where h.conversation_id = v.id and h.ended_at is null) as handed_over,
      """
          + KnowledgeVersionColumns.of("v.community_id")
          + ", "
          + ProposalColumns.SELECTED
          + """
          from conversations v
          join communities c on c.id = v.community_id
          join users u on u.id = v.user_id
          left join lateral (
            select * from action_proposals
            where conversation_id = v.id and state = 'proposed' limit 1) p on true
          where v.id = :conversation
          """;

  /// By the time of saying: history that is brought along arrives later than what was said since.
  private static final String MESSAGES =
      """
      (select id, direction, kind, body, details, created_at, channel, position, false as unanswered,
         created_at as said_at
       from messages
       where conversation_id = :conversation
         and (direction = 'outbound' or answered_at is not null)
       order by created_at desc, position desc limit :limit)
      union all
      (select id, direction, kind, body, details, created_at, channel, position, true, null
       from messages
       where conversation_id = :conversation and direction = 'inbound' and answered_at is null)
      order by unanswered, said_at, position
      """;

  /// Both in one trip, for a resident waits for it.
  private static final String TURN = MESSAGES + ";\n" + PARTIES;

  private static final String APPEND =
      """
      with touched as (
        update conversations set updated_at = :at where id = any(:conversations))
      insert into messages
        (id, conversation_id, direction, kind, body, created_at, delivery_status)
      select i.id, i.conversation, 'outbound', 'text', i.body, :at, 'PENDING'
      from unnest(:ids, :conversations, :bodies) with ordinality
        as i(id, conversation, body, ordinal)
      order by i.ordinal
      """;

  private static final String MARK_ANSWERED =
      "update messages set answered_at = :at where id = any(:ids) and direction = 'inbound'";

  private static final String ARRIVALS =
      """
      select created_at from messages
      where conversation_id = :conversation and direction = 'inbound' and answered_at is null
      order by position
      """;

  @Override
  public Optional<Turn> turn(ConversationId conversation, int historyLimit) {
    return Transactions.current()
        .createQuery(TURN)
        .bind("conversation", conversation.value())
        .bind("limit", historyLimit)
        .execute(PostgresConversations::read);
  }

  /// The messages come first, who talks after them.
  private static Optional<Turn> read(Supplier<PreparedStatement> executed, StatementContext context)
      throws SQLException {
    try (context) {
      PreparedStatement results = executed.get();
      Said said = Said.read(results.getResultSet());
      results.getMoreResults();
      ResultSet parties = results.getResultSet();
      return parties.next() ? Optional.of(turn(parties, said)) : Optional.empty();
    }
  }

  private record Said(List<Message> history, List<Message> unanswered) {
    static Said read(ResultSet rows) throws SQLException {
      Said said = new Said(new ArrayList<>(), new ArrayList<>());
      while (rows.next()) {
        (rows.getBoolean("unanswered") ? said.unanswered() : said.history())
            .add(MessageColumns.read(rows));
      }
      return said;
    }
  }

  private static Turn turn(ResultSet parties, Said said) throws SQLException {
    return new Turn(
        CommunityRow.read(parties),
        residentOf(parties),
        askerOf(parties),
        standingOf(parties),
        ProposalColumns.read(parties),
        SummaryColumns.read(parties),
        KnowledgeVersionColumns.read(parties),
        said.history(),
        said.unanswered());
  }

  @Override
  public void append(List<OutboundMessage> messages, Instant at) {
    Transactions.current()
        .createUpdate(APPEND)
        .bind("at", at)
        .bind("ids", uuids(messages, message -> message.id().value()))
        .bind("conversations", uuids(messages, message -> message.conversation().value()))
        .bind("bodies", texts(messages, OutboundMessage::text))
        .execute();
  }

  @Override
  public void markAnswered(List<MessageId> messages, Instant at) {
    Transactions.current()
        .createUpdate(MARK_ANSWERED)
        .bind("at", at)
        .bind("ids", uuids(messages, MessageId::value))
        .execute();
  }

  @Override
  public List<Instant> unansweredArrivals(ConversationId conversation) {
    return Transactions.current()
        .createQuery(ARRIVALS)
        .bind("conversation", conversation.value())
        .mapTo(Timestamp.class)
        .map(Timestamp::toInstant)
        .list();
  }

  private static Asker askerOf(ResultSet row) throws SQLException {
    return new Asker(
        Role.ofCode(row.getString("role")),
        Optional.ofNullable(row.getString("full_name")),
        Optional.ofNullable(row.getString("apartment_info")));
  }

  private static Standing standingOf(ResultSet row) throws SQLException {
    return new Standing(
        Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        row.getBoolean("language_chosen"),
        Optional.ofNullable(row.getString("consent"))
            .map(ConsentColumn::read)
            .orElse(Consent.GIVEN),
        row.getBoolean("handed_over") ? Handling.HUMAN : Handling.ASSISTANT);
  }

  private static WhatsAppIdentity residentOf(ResultSet row) throws SQLException {
    return new WhatsAppIdentity(
        Optional.ofNullable(row.getString("phone_number")).map(PhoneNumber::new),
        Optional.ofNullable(row.getString("whatsapp_user_id")).map(WhatsAppUserId::new));
  }
}
