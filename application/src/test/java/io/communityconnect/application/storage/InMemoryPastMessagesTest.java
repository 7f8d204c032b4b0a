package io.communityconnect.application.storage;

final class InMemoryPastMessagesTest implements PastMessagesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
