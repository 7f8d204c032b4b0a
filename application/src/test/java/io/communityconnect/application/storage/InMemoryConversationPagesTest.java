package io.communityconnect.application.storage;

final class InMemoryConversationPagesTest implements ConversationPagesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
