package io.communityconnect.application.storage;

final class InMemoryKnowledgeCrowdTest implements KnowledgeCrowdContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
