package io.communityconnect.application.storage;

final class InMemorySessionsTest implements SessionsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
