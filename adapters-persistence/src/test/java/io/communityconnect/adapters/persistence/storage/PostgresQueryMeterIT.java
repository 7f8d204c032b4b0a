package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.QueryMeterContract;
import io.communityconnect.application.storage.Storage;

final class PostgresQueryMeterIT implements QueryMeterContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
