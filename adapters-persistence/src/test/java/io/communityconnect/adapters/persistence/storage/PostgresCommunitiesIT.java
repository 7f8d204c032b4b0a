package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.CommunitiesContract;
import io.communityconnect.application.storage.Storage;

final class PostgresCommunitiesIT implements CommunitiesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
