package io.communityconnect.application.storage;

final class InMemoryRequestKeysTest implements RequestKeysContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
