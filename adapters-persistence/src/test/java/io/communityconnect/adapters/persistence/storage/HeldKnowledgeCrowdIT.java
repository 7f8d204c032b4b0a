package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.KnowledgeCrowdContract;
import io.communityconnect.application.storage.Storage;

final class HeldKnowledgeCrowdIT implements KnowledgeCrowdContract {
  private final PostgresStorage storage = new PostgresStorage();

  HeldKnowledgeCrowdIT() {
    storage.searchIn(new HeldIndex(storage.systemUnitOfWork()));
  }

  @Override
  public Storage storage() {
    return storage;
  }
}
