package io.communityconnect.application.storage;

final class InMemoryKnowledgeIndexTest implements KnowledgeIndexContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
