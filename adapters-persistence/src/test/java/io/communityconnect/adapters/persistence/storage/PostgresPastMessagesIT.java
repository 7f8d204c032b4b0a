package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.PastMessagesContract;
import io.communityconnect.application.storage.Storage;

final class PostgresPastMessagesIT implements PastMessagesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
