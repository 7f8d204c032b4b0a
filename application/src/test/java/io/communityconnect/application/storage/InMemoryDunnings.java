package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.Dunnings;
import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Optional;

record InMemoryDunnings(InMemoryDatabase database) implements Dunnings {
  @Override
  public Optional<Dunning> of(Actor.Resident resident) {
    return Optional.ofNullable(database.systemTables().billing.dunnings.get(resident.id()));
  }

  @Override
  public void note(Actor.Resident resident, Dunning dunning, Instant at) {
    database.systemTables().billing.dunnings.put(resident.id(), dunning);
  }
}
