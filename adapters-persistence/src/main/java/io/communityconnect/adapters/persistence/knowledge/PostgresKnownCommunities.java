package io.communityconnect.adapters.persistence.knowledge;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.knowledge.port.out.KnownCommunities;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;
import java.util.UUID;

/// Communities as policies show them.
public final class PostgresKnownCommunities implements KnownCommunities {
  private static final String FIND =
      "select id, name, whatsapp_sender from communities where id = :community";

  @Override
  public Optional<Community> find(CommunityId community) {
    return Transactions.current()
        .createQuery(FIND)
        .bind("community", community.value())
        .map(
            (row, _) ->
                new Community(
                    new CommunityId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    new PhoneNumber(row.getString("whatsapp_sender"))))
        .findOne();
  }
}
