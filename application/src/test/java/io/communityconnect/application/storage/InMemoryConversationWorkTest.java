package io.communityconnect.application.storage;

final class InMemoryConversationWorkTest implements ConversationWorkContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
