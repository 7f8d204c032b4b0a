package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.HandoversContract;
import io.communityconnect.application.storage.Storage;

final class PostgresHandoversIT implements HandoversContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
