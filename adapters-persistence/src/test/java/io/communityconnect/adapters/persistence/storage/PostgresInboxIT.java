package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.InboxContract;
import io.communityconnect.application.storage.Storage;

final class PostgresInboxIT implements InboxContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
