package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.OutboxOutcomeContract;
import io.communityconnect.application.storage.Storage;

final class PostgresOutboxOutcomeIT implements OutboxOutcomeContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
