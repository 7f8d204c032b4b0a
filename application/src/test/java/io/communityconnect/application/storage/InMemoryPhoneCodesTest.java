package io.communityconnect.application.storage;

final class InMemoryPhoneCodesTest implements PhoneCodesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
