package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ConversationWorkContract;
import io.communityconnect.application.storage.LeaseRenewalContract;
import io.communityconnect.application.storage.Storage;

final class PostgresConversationWorkIT implements ConversationWorkContract, LeaseRenewalContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
