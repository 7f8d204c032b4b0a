package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.QueryGrants;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

record InMemoryQueryGrants(InMemoryDatabase database) implements QueryGrants {
  @Override
  public boolean give(Gift gift) {
    boolean seen =
        Optional.ofNullable(database.tables().residents.get(gift.resident()))
            .filter(row -> isOf(database.actor(), row.community()))
            .isPresent();
    if (!seen || !database.actor().equals(gift.by())) {
      return false;
    }
    database.tables().billing.give(gift.resident(), gift.grant());
    return true;
  }

  private static boolean isOf(Actor actor, Object community) {
    return switch (actor) {
      case Actor.Admin admin -> admin.community().equals(community);
      case Actor.SuperAdmin _ -> true;
      case Actor.Resident _, Actor.SystemTask _ -> false;
    };
  }
}
