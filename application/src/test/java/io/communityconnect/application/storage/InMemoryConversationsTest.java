package io.communityconnect.application.storage;

final class InMemoryConversationsTest implements ConversationsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
