package io.communityconnect.application.storage;

final class InMemoryResidentRecordsTest implements ResidentRecordsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
