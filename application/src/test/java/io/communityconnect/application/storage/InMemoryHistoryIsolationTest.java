package io.communityconnect.application.storage;

final class InMemoryHistoryIsolationTest implements HistoryIsolationContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
