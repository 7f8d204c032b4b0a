package io.communityconnect.adapters.persistence.notice;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.notice.port.out.Contacts;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Looks at the last message of a conversation. Imported history counts for nothing: it was never
/// written to this number.
public final class PostgresContacts implements Contacts {
  private static final String CONTACT =
      """
      select v.id, c.whatsapp_sender, u.phone_number, u.whatsapp_user_id, u.language,
        coalesce((
          select d.decision = 'given' from consents d
          where d.user_id = v.user_id and d.community_id = v.community_id
            and d.purpose = 'messages'
          order by d.decided_at desc limit 1), true) as wanted,
        m.created_at
      from conversations v
      join communities c on c.id = v.community_id
      join users u on u.id = v.user_id
      cross join lateral (
        select i.created_at from messages i
        where i.conversation_id = v.id and i.direction = 'inbound'
          and i.provider_sid is not null and i.speaker is null
        order by i.position desc limit 1) m
      where v.user_id = :resident and v.community_id = :community and u.erased_at is null
        and num_nonnulls(u.phone_number, u.whatsapp_user_id) > 0
      """;

  @Override
  public Optional<Contact> of(ResidentId resident, CommunityId community) {
    return Transactions.current()
        .createQuery(CONTACT)
        .bind("resident", resident.value())
        .bind("community", community.value())
        .map((row, _) -> read(row))
        .findOne();
  }

  private static Contact read(ResultSet row) throws SQLException {
    return new Contact(
        new ConversationId(row.getObject("id", UUID.class)),
        new PhoneNumber(row.getString("whatsapp_sender")),
        new WhatsAppIdentity(
            Optional.ofNullable(row.getString("phone_number")).map(PhoneNumber::new),
            Optional.ofNullable(row.getString("whatsapp_user_id")).map(WhatsAppUserId::new)),
        Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        row.getBoolean("wanted"),
        new ServiceWindow(row.getTimestamp("created_at").toInstant()));
  }
}
