package io.communityconnect.adapters.persistence.billing;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.NoticeRecipients;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Reads the conversation that somebody wrote in last, with what they decided about messages.
public final class PostgresNoticeRecipients implements NoticeRecipients {
  private static final String OF =
      """
      select v.id, c.whatsapp_sender, u.phone_number, u.whatsapp_user_id, u.language,
        i.created_at as last_inbound_at
      from users u
      join conversations v on v.user_id = u.id and v.community_id = u.community_id
      join communities c on c.id = v.community_id
      join lateral (
        select m.created_at from messages m
        where m.conversation_id = v.id and m.direction = 'inbound' and m.speaker is null
        order by m.created_at desc limit 1) i on true
      where u.id = :resident and u.erased_at is null
        and num_nonnulls(u.phone_number, u.whatsapp_user_id) > 0
        and coalesce((
          select d.decision from consents d
          where d.user_id = u.id and d.community_id = v.community_id and d.purpose = 'messages'
          order by d.decided_at desc limit 1), 'given') = 'given'
      order by i.created_at desc limit 1
      """;

  @Override
  public Optional<Recipient> of(Actor.Resident resident) {
    return Transactions.current()
        .createQuery(OF)
        .bind("resident", resident.id().value())
        .map((row, _) -> recipient(row))
        .findOne();
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        new ConversationId(row.getObject("id", UUID.class)),
        new PhoneNumber(row.getString("whatsapp_sender")),
        new WhatsAppIdentity(
            Optional.ofNullable(row.getString("phone_number")).map(PhoneNumber::new),
            Optional.ofNullable(row.getString("whatsapp_user_id")).map(WhatsAppUserId::new)),
        Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        new ServiceWindow(row.getTimestamp("last_inbound_at").toInstant()));
  }
}
