package io.communityconnect.application.storage;

final class InMemoryPaymentEventsTest implements PaymentEventsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
