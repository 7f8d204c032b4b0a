package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.AccountsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresAccountsIT implements AccountsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
