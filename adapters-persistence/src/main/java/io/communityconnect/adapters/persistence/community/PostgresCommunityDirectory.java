package io.communityconnect.adapters.persistence.community;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Communities on Postgres, as policies show them and let them be written.
public final class PostgresCommunityDirectory implements CommunityDirectory {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String COLUMNS =
      "select id, name, whatsapp_sender, time_zone from communities";

  private static final String LIST = COLUMNS + " where id > :after order by id limit :limit";

  private static final String FIND = COLUMNS + " where id = :community";

  private static final String LOCK = FIND + " for no key update";

  private static final String OPEN =
      """
      insert into communities (id, name, whatsapp_sender, time_zone)
      values (:id, :name, :sender, :zone)
      on conflict (whatsapp_sender) do nothing
      returning id, name, whatsapp_sender, time_zone
      """;

  private static final String CHANGE =
      "update communities set name = :name, time_zone = :zone where id = :community";

  @Override
  public List<Community> list(Optional<CommunityId> after, int limit) {
    return Transactions.current()
        .createQuery(LIST)
        .bind("after", after.map(CommunityId::value).orElse(BEFORE_ALL))
        .bind("limit", limit)
        .map((row, _) -> CommunityRow.read(row))
        .list();
  }

  @Override
  public Optional<Community> find(CommunityId community) {
    return one(FIND, community);
  }

  @Override
  public Optional<Community> lock(CommunityId community) {
    return one(LOCK, community);
  }

  private static Optional<Community> one(String query, CommunityId community) {
    return Transactions.current()
        .createQuery(query)
        .bind("community", community.value())
        .map((row, _) -> CommunityRow.read(row))
        .findOne();
  }

  @Override
  public Optional<Community> open(String name, PhoneNumber sender, ZoneId zone) {
    return Transactions.current()
        .createQuery(OPEN)
        .bind("id", UuidCreator.getTimeOrderedEpoch())
        .bind("name", name)
        .bind("sender", sender.value())
        .bind("zone", zone.getId())
        .map((row, _) -> CommunityRow.read(row))
        .findOne();
  }

  @Override
  public void change(CommunityId community, String name, ZoneId zone) {
    Transactions.current()
        .createUpdate(CHANGE)
        .bind("name", name)
        .bind("zone", zone.getId())
        .bind("community", community.value())
        .execute();
  }
}
