package io.communityconnect.application.storage;

final class InMemoryHistoryIndexTest implements HistoryIndexContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
