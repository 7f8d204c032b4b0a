package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.MessageIdsContract;
import io.communityconnect.application.storage.Storage;

final class TimeOrderedMessageIdsIT implements MessageIdsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
