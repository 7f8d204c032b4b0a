package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.KnowledgeCrowdContract;
import io.communityconnect.application.storage.Storage;

final class PostgresKnowledgeCrowdIT implements KnowledgeCrowdContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
