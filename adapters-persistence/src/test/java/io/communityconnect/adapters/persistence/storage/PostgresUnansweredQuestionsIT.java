package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.storage.UnansweredQuestionsContract;

final class PostgresUnansweredQuestionsIT implements UnansweredQuestionsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
