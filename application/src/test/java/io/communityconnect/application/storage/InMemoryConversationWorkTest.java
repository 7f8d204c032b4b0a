package io.communityconnect.application.storage;

final class InMemoryConversationWorkTest implements ConversationWorkContract, LeaseRenewalContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
