package io.communityconnect.application.storage;

final class InMemoryBillingByHandTest implements BillingByHandContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
