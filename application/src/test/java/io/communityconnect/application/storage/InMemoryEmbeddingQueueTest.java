package io.communityconnect.application.storage;

final class InMemoryEmbeddingQueueTest implements EmbeddingQueueContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
