package io.communityconnect.adapters.persistence.billing;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.Dunnings;
import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The rows of `billing_dunning`.
public final class PostgresDunnings implements Dunnings {
  private static final String OF =
      "select access_ends_at, told from billing_dunning where user_id = :resident";

  private static final String NOTE =
      """
      insert into billing_dunning (user_id, community_id, access_ends_at, told, told_at)
      values (:resident, :community, :end, :told, :at)
      on conflict (user_id) do update set access_ends_at = excluded.access_ends_at,
        told = excluded.told, told_at = excluded.told_at
      """;

  @Override
  public Optional<Dunning> of(Actor.Resident resident) {
    return Transactions.current()
        .createQuery(OF)
        .bind("resident", resident.id().value())
        .map(
            (row, _) ->
                new Dunning(
                    row.getTimestamp("access_ends_at").toInstant(),
                    Dunning.Notice.valueOf(row.getString("told").toUpperCase(Locale.ROOT))))
        .findOne();
  }

  @Override
  public void note(Actor.Resident resident, Dunning dunning, Instant at) {
    Transactions.current()
        .createUpdate(NOTE)
        .bind("resident", resident.id().value())
        .bind("community", resident.community().value())
        .bind("end", dunning.accessEndsAt())
        .bind("told", dunning.told().name().toLowerCase(Locale.ROOT))
        .bind("at", at)
        .execute();
  }
}
