package io.communityconnect.application.storage;

final class InMemorySettlementsTest implements SettlementsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
