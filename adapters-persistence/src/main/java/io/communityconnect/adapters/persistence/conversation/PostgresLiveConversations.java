package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Conversations with their open handover. Policies decide what an actor sees. A condition that
/// nobody asked for is left out of the statement, so that the others find their index.
public final class PostgresLiveConversations implements LiveConversations {
  /// Somebody who lives elsewhere has no name here.
  private static final String SELECT =
      """
      select v.id, v.community_id, v.user_id, v.updated_at, u.full_name, u.language,
        h.asked_at, h.taken_by, h.taken_at,
        (select m.created_at from messages m
         where m.conversation_id = v.id and m.direction = 'inbound' and m.speaker is null
           and m.channel = 'whatsapp'
         order by m.created_at desc limit 1) as last_inbound_at,
        (select d.decision from consents d
         where d.user_id = v.user_id and d.community_id = v.community_id and d.purpose = 'messages'
         order by d.decided_at desc limit 1) as consent
      from <conversations> v
      left join users u on u.id = v.user_id
      left join handovers h on h.conversation_id = v.id and h.ended_at is null
      where true
      """;

  private static final String NEWEST_OF_EACH =
      """
      communities k cross join lateral (
        select v.* from conversations v where v.community_id = k.id <after> <unattended>
        order by v.updated_at desc, v.id desc limit :limit)
      """;

  private static final String AFTER = " and (v.updated_at, v.id) < (:changedAt, :after)";

  private static final String UNATTENDED =
      """
       and not exists (select from handovers o where o.conversation_id = v.id and o.ended_at is null)
      """;

  private static final String ORDER = " order by v.updated_at desc, v.id desc limit :limit";

  @Override
  public Optional<LiveConversation> find(ConversationId conversation) {
    return Transactions.current()
        .createQuery(selectFrom("conversations") + " and v.id = :conversation")
        .bind("conversation", conversation.value())
        .map((row, _) -> read(row))
        .findOne();
  }

  @Override
  public List<LiveConversation> list(Filter filter, Optional<Place> after, int limit) {
    StringBuilder sql = new StringBuilder(selectFrom(source(filter, after)));
    Map<String, Object> values = new LinkedHashMap<>();
    filter
        .community()
        .ifPresent(
            community -> {
              sql.append(" and v.community_id = :community");
              values.put("community", community.value());
            });
    filter
        .resident()
        .ifPresent(
            resident -> {
              sql.append(" and v.user_id = :resident");
              values.put("resident", resident.value());
            });
    filter.attendance().ifPresent(kind -> sql.append(conditionOf(kind)));
    after.ifPresent(
        place -> {
          sql.append(AFTER);
          values.put("changedAt", Timestamp.from(place.changedAt()));
          values.put("after", place.id().value());
        });
    return Transactions.current()
        .createQuery(sql.append(ORDER).toString())
        .bindMap(values)
        .bind("limit", limit)
        .map((row, _) -> read(row))
        .list();
  }

  private static String selectFrom(String conversations) {
    return SELECT.replace("<conversations>", conversations);
  }

  /// Where nothing narrows them down, the newest of each community, of which there are few: sorted
  /// by time, conversations lie in an index of their community alone.
  private static String source(Filter filter, Optional<Place> after) {
    boolean narrowed =
        filter.community().isPresent()
            || filter.resident().isPresent()
            || filter.attendance().filter(kind -> kind != Attendance.Kind.ASSISTANT).isPresent();
    return narrowed
        ? "conversations"
        : NEWEST_OF_EACH
            .replace("<after>", after.isPresent() ? AFTER : "")
            .replace("<unattended>", filter.attendance().isPresent() ? UNATTENDED : "");
  }

  private static String conditionOf(Attendance.Kind kind) {
    return switch (kind) {
      case ASSISTANT -> " and h.id is null";
      case WAITING -> " and h.id is not null and h.taken_by is null";
      case PERSON -> " and h.taken_by is not null";
    };
  }

  private static LiveConversation read(ResultSet row) throws SQLException {
    return new LiveConversation(
        new ConversationId(row.getObject("id", UUID.class)),
        new CommunityId(row.getObject("community_id", UUID.class)),
        new ResidentId(row.getObject("user_id", UUID.class)),
        Optional.ofNullable(row.getString("full_name")),
        attendance(row),
        new ServiceWindow(time(row, "last_inbound_at").orElse(Instant.EPOCH)),
        Optional.ofNullable(row.getString("consent"))
            .map(ConsentColumn::read)
            .orElse(Consent.GIVEN),
        Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        row.getTimestamp("updated_at").toInstant());
  }

  private static Attendance attendance(ResultSet row) throws SQLException {
    Optional<Instant> askedAt = time(row, "asked_at");
    Optional<Instant> takenAt = time(row, "taken_at");
    if (takenAt.isPresent()) {
      return new Attendance.Attended(
          new ResidentId(row.getObject("taken_by", UUID.class)), takenAt.get());
    }
    return askedAt.<Attendance>map(Attendance.Waiting::new).orElseGet(Attendance.Assistant::new);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
