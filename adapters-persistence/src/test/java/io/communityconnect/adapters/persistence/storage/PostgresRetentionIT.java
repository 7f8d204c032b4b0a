package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.RetentionContract;
import io.communityconnect.application.storage.Storage;

final class PostgresRetentionIT implements RetentionContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
