package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.KnowledgeContract;
import io.communityconnect.application.storage.Storage;

final class PostgresKnowledgeIT implements KnowledgeContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
