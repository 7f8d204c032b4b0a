package io.communityconnect.application.storage;

final class InMemoryHistoryTest implements HistoryContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
