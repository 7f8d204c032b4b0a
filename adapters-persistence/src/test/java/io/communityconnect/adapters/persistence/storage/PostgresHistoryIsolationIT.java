package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.HistoryIsolationContract;
import io.communityconnect.application.storage.Storage;

final class PostgresHistoryIsolationIT implements HistoryIsolationContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
