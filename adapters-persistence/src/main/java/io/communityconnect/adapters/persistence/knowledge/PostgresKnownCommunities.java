package io.communityconnect.adapters.persistence.knowledge;

import io.communityconnect.adapters.persistence.community.CommunityRow;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.knowledge.port.out.KnownCommunities;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;

/// Communities as policies show them.
public final class PostgresKnownCommunities implements KnownCommunities {
  private static final String FIND =
      "select id, name, whatsapp_sender, time_zone from communities where id = :community";

  @Override
  public Optional<Community> find(CommunityId community) {
    return Transactions.current()
        .createQuery(FIND)
        .bind("community", community.value())
        .map((row, _) -> CommunityRow.read(row))
        .findOne();
  }
}
