package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.DeadLettersContract;
import io.communityconnect.application.storage.Storage;

final class PostgresDeadLettersIT implements DeadLettersContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
