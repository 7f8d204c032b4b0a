package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ResidentsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresResidentsIT implements ResidentsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
