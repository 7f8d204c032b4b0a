package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ResidentRosterContract;
import io.communityconnect.application.storage.Storage;

final class PostgresResidentRosterIT implements ResidentRosterContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
