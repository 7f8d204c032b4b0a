package io.communityconnect.application.storage;

final class InMemoryDunningTest implements DunningContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
