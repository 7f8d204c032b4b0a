package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.DeliveriesContract;
import io.communityconnect.application.storage.Storage;

final class PostgresDeliveriesIT implements DeliveriesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
