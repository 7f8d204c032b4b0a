package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.HouseRequestsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresHouseRequestsIT implements HouseRequestsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
