package io.communityconnect.application.conversation.service;

import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;

/// Nobody states anything to a store in memory, so this is about what a model reads.
final class InMemoryTurnCostTest implements TurnCostContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public long statements() {
    return 0;
  }
}
