package io.communityconnect.application.storage;

final class InMemoryOutboxTest implements OutboxContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
