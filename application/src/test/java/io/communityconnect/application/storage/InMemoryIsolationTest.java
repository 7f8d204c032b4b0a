package io.communityconnect.application.storage;

final class InMemoryIsolationTest implements IsolationContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
