package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.AdminUnitOfWorkContract;
import io.communityconnect.application.storage.Storage;

final class PostgresAdminUnitOfWorkIT implements AdminUnitOfWorkContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
