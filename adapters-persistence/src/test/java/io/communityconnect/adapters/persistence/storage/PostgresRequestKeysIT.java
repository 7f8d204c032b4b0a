package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.RequestKeysContract;
import io.communityconnect.application.storage.Storage;

final class PostgresRequestKeysIT implements RequestKeysContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
