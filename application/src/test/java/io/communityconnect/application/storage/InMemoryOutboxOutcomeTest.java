package io.communityconnect.application.storage;

final class InMemoryOutboxOutcomeTest implements OutboxOutcomeContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
