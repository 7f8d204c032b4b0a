package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.PlansContract;
import io.communityconnect.application.storage.Storage;

final class PostgresPlansIT implements PlansContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
