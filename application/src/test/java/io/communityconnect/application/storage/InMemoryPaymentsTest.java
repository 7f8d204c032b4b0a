package io.communityconnect.application.storage;

final class InMemoryPaymentsTest implements PaymentsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
