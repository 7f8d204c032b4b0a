package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.PhotosContract;
import io.communityconnect.application.storage.Storage;

final class PostgresPhotosIT implements PhotosContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
