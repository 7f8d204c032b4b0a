package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.InboxDueTimeContract;
import io.communityconnect.application.storage.Storage;

final class PostgresInboxDueTimeIT implements InboxDueTimeContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
