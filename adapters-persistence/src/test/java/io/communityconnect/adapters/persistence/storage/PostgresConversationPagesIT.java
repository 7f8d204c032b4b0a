package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ConversationPagesContract;
import io.communityconnect.application.storage.Storage;

final class PostgresConversationPagesIT implements ConversationPagesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
