package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ContactsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresContactsIT implements ContactsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
