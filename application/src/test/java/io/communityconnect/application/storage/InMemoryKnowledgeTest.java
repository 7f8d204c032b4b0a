package io.communityconnect.application.storage;

final class InMemoryKnowledgeTest implements KnowledgeContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
