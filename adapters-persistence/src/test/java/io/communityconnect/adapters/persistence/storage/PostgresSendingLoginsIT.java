package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.SendingLoginsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresSendingLoginsIT implements SendingLoginsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
