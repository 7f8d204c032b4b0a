package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.OutboxContract;
import io.communityconnect.application.storage.Storage;

final class PostgresOutboxIT implements OutboxContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
