package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.LiveConversationsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresLiveConversationsIT implements LiveConversationsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
