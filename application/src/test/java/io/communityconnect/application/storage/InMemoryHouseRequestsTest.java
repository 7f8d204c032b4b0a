package io.communityconnect.application.storage;

final class InMemoryHouseRequestsTest implements HouseRequestsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
