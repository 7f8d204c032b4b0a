package io.communityconnect.application.storage;

final class InMemoryInboxTest implements InboxContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
