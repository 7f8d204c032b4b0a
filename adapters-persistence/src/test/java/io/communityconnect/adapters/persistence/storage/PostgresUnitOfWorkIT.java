package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.storage.UnitOfWorkContract;

final class PostgresUnitOfWorkIT implements UnitOfWorkContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
