package io.communityconnect.application.storage;

final class InMemoryEmbeddingModelsTest implements EmbeddingModelsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
