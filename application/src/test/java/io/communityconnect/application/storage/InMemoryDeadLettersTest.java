package io.communityconnect.application.storage;

final class InMemoryDeadLettersTest implements DeadLettersContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
