package io.communityconnect.application.storage;

final class InMemoryQueryMeterTest implements QueryMeterContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
