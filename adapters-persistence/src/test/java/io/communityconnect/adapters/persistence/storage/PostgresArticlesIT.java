package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ArticlesContract;
import io.communityconnect.application.storage.Storage;

final class PostgresArticlesIT implements ArticlesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
