package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.HistoryContract;
import io.communityconnect.application.storage.Storage;

final class PostgresHistoryIT implements HistoryContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
