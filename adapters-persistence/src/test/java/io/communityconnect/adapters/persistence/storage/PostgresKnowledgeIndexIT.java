package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.KnowledgeIndexContract;
import io.communityconnect.application.storage.Storage;

final class PostgresKnowledgeIndexIT implements KnowledgeIndexContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
