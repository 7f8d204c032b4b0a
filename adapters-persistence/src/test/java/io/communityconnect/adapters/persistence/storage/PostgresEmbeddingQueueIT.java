package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.EmbeddingQueueContract;
import io.communityconnect.application.storage.Storage;

final class PostgresEmbeddingQueueIT implements EmbeddingQueueContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
