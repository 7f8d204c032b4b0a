package io.communityconnect.adapters.persistence.delivery;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.DeliveryRecords;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Delivery;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Messages to residents by their keys, which grow with time: the newest are found without an index
/// of their own. Failures, which are few, have one. Policies decide what an actor sees.
public final class PostgresDeliveryRecords implements DeliveryRecords {
  private static final String SELECT =
      """
      select m.id, m.conversation_id, v.community_id, v.user_id, m.delivery_status,
        m.delivery_error, m.created_at
      from messages m join conversations v on v.id = m.conversation_id
      where m.direction = 'outbound' and m.channel = 'whatsapp' and m.speaker is null
      """;

  private static final String ORDER = " order by m.id desc limit :limit";

  @Override
  public List<DeliveryRecord> list(Filter filter, Optional<MessageId> before, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    Map<String, Object> values = new LinkedHashMap<>();
    filter
        .community()
        .ifPresent(
            community -> {
              sql.append(" and v.community_id = :community");
              values.put("community", community.value());
            });
    filter
        .status()
        .ifPresent(
            status -> sql.append(" and m.delivery_status = '").append(status.name()).append('\''));
    filter
        .from()
        .ifPresent(
            from -> {
              sql.append(" and m.created_at >= :from");
              values.put("from", Timestamp.from(from));
            });
    filter
        .until()
        .ifPresent(
            until -> {
              sql.append(" and m.created_at < :until");
              values.put("until", Timestamp.from(until));
            });
    before.ifPresent(
        message -> {
          sql.append(" and m.id < :before");
          values.put("before", message.value());
        });
    return Transactions.current()
        .createQuery(sql.append(ORDER).toString())
        .bindMap(values)
        .bind("limit", limit)
        .map((row, _) -> read(row))
        .list();
  }

  private static DeliveryRecord read(ResultSet row) throws SQLException {
    return new DeliveryRecord(
        new MessageId(row.getObject("id", UUID.class)),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new CommunityId(row.getObject("community_id", UUID.class)),
        new ResidentId(row.getObject("user_id", UUID.class)),
        new Delivery(
            DeliveryStatus.valueOf(row.getString("delivery_status")),
            Optional.ofNullable(row.getString("delivery_error"))),
        row.getTimestamp("created_at").toInstant());
  }
}
