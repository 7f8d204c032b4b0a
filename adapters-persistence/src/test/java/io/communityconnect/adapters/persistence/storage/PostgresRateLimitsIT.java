package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.RateLimitsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresRateLimitsIT implements RateLimitsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
