package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.IsolationContract;
import io.communityconnect.application.storage.Storage;

final class PostgresIsolationIT implements IsolationContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
