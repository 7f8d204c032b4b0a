package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.KnowledgeIndexContract;
import io.communityconnect.application.storage.Storage;

final class HeldKnowledgeIndexIT implements KnowledgeIndexContract {
  private final PostgresStorage storage = new PostgresStorage();

  HeldKnowledgeIndexIT() {
    storage.searchIn(new HeldIndex(storage.systemUnitOfWork()));
  }

  @Override
  public Storage storage() {
    return storage;
  }
}
