package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.storage.SummariesContract;

final class PostgresSummariesIT implements SummariesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
