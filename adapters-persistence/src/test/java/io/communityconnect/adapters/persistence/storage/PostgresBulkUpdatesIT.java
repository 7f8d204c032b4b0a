package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.BulkUpdatesContract;
import io.communityconnect.application.storage.Storage;

final class PostgresBulkUpdatesIT implements BulkUpdatesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
