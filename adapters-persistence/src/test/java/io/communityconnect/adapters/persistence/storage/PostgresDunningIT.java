package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.DunningContract;
import io.communityconnect.application.storage.Storage;

final class PostgresDunningIT implements DunningContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
