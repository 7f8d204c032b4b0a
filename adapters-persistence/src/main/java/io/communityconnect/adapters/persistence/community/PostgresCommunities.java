package io.communityconnect.adapters.persistence.community;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;
import java.util.UUID;

/// Communities on Postgres.
public final class PostgresCommunities implements Communities {
  private static final String OPEN =
      """
      insert into communities (id, name, whatsapp_sender) values (:id, :name, :sender)
      on conflict (whatsapp_sender) do nothing
      """;

  @Override
  public Optional<CommunityId> openUnlessPresent(String name, PhoneNumber sender) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    int opened =
        Transactions.current()
            .createUpdate(OPEN)
            .bind("id", id)
            .bind("name", name)
            .bind("sender", sender.value())
            .execute();
    return opened > 0 ? Optional.of(new CommunityId(id)) : Optional.empty();
  }
}
