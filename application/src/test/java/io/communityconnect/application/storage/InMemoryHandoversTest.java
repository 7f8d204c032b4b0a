package io.communityconnect.application.storage;

final class InMemoryHandoversTest implements HandoversContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
