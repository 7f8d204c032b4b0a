package io.communityconnect.adapters.persistence.action;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.action.port.out.KnownResidents;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Residents by name or flat. Policies decide whom an actor sees.
public final class PostgresKnownResidents implements KnownResidents {
  private static final String CALLED =
      """
      select id, full_name, apartment_info from users
      where community_id = :community and erased_at is null
        and (lower(btrim(full_name)) = lower(btrim(:sought))
          or lower(btrim(apartment_info)) = lower(btrim(:sought)))
      order by coalesce(apartment_info, ''), coalesce(full_name, ''), id
      limit :limit
      """;

  @Override
  public List<Known> called(CommunityId community, String nameOrFlat, int limit) {
    return Transactions.current()
        .createQuery(CALLED)
        .bind("community", community.value())
        .bind("sought", nameOrFlat)
        .bind("limit", limit)
        .map(
            (row, _) ->
                new Known(
                    new ResidentId(row.getObject("id", UUID.class)),
                    Optional.ofNullable(row.getString("full_name")),
                    Optional.ofNullable(row.getString("apartment_info"))))
        .list();
  }
}
