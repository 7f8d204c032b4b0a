package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.HistoryMeaningContract;
import io.communityconnect.application.storage.Storage;

final class PostgresHistoryMeaningIT implements HistoryMeaningContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
