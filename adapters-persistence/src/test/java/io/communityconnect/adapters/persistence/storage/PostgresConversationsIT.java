package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ConversationsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresConversationsIT implements ConversationsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
