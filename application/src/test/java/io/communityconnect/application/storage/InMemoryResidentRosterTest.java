package io.communityconnect.application.storage;

final class InMemoryResidentRosterTest implements ResidentRosterContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
