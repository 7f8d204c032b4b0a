package io.communityconnect.adapters.persistence.identity;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.identity.port.out.ServiceWindows;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;

/// Looks at the last message of each conversation of a phone. Imported history counts for nothing:
/// it was never written to this number.
public final class PostgresServiceWindows implements ServiceWindows {
  private static final String LATEST =
      """
      select c.whatsapp_sender, m.created_at
      from users u
      join conversations v on v.user_id = u.id
      join communities c on c.id = v.community_id
      cross join lateral (
        select i.created_at from messages i
        where i.conversation_id = v.id and i.direction = 'inbound'
          and i.provider_sid is not null and i.speaker is null
        order by i.position desc limit 1) m
      where u.phone_number = :phone
      order by m.created_at desc limit 1
      """;

  @Override
  public Optional<Contact> latestOf(PhoneNumber phone) {
    return Transactions.current()
        .createQuery(LATEST)
        .bind("phone", phone.value())
        .map(
            (row, _) ->
                new Contact(
                    new PhoneNumber(row.getString("whatsapp_sender")),
                    new ServiceWindow(Hashes.timeIn(row, "created_at"))))
        .findOne();
  }
}
