package io.communityconnect.application.storage;

final class InMemoryDeliveriesTest implements DeliveriesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
