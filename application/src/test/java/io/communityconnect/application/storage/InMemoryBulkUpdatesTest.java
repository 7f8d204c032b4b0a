package io.communityconnect.application.storage;

final class InMemoryBulkUpdatesTest implements BulkUpdatesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
