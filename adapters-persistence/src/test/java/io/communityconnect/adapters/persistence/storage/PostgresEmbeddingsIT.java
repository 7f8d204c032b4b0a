package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.EmbeddingsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresEmbeddingsIT implements EmbeddingsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
