package io.communityconnect.application.storage;

final class InMemoryInboxDueTimeTest implements InboxDueTimeContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
