package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ResidentRecordsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresResidentRecordsIT implements ResidentRecordsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
