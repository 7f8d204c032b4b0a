package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.EmbeddingModelsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresEmbeddingModelsIT implements EmbeddingModelsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
