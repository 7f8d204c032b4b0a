package io.communityconnect.application.storage;

final class InMemoryEmbeddingsTest implements EmbeddingsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
