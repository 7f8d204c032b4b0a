package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.SessionsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresSessionsIT implements SessionsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
