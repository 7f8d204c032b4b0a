package io.communityconnect.application.storage;

final class InMemoryArticlesTest implements ArticlesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
