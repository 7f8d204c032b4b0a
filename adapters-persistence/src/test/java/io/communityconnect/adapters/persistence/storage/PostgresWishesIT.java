package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.storage.WishesContract;

final class PostgresWishesIT implements WishesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
