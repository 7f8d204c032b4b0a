package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.conversation.service.TurnCostContract;
import io.communityconnect.application.storage.Storage;
import org.junit.jupiter.api.AfterEach;

final class PostgresTurnCostIT implements TurnCostContract {
  private final CountedStatements counted = new CountedStatements();
  private final Storage storage = new PostgresStorage(counted::of);

  @AfterEach
  void close() {
    counted.close();
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public long statements() {
    return counted.count();
  }
}
