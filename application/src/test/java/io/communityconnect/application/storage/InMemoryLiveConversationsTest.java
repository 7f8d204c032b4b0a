package io.communityconnect.application.storage;

final class InMemoryLiveConversationsTest implements LiveConversationsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
