package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.SettlementsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresSettlementsIT implements SettlementsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
