package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.PassageVectorsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresPassageVectorsIT implements PassageVectorsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
