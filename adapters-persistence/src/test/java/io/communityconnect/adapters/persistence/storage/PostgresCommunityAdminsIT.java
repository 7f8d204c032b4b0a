package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.CommunityAdminsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresCommunityAdminsIT implements CommunityAdminsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
