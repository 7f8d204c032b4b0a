package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.HistoryIndexContract;
import io.communityconnect.application.storage.Storage;

final class PostgresHistoryIndexIT implements HistoryIndexContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
