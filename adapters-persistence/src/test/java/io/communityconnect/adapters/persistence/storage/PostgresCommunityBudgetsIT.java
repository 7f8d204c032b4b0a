package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.CommunityBudgetsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresCommunityBudgetsIT implements CommunityBudgetsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
