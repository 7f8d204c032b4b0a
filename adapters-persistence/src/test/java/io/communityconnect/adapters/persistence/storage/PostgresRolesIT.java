package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.RolesContract;
import io.communityconnect.application.storage.Storage;

final class PostgresRolesIT implements RolesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
