package io.communityconnect.application.storage;

final class InMemorySendingLoginsTest implements SendingLoginsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
