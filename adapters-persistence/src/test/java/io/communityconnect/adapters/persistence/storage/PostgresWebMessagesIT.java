package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.storage.WebMessagesContract;

final class PostgresWebMessagesIT implements WebMessagesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
