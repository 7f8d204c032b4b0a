package io.communityconnect.application.storage;

final class InMemoryContactsTest implements ContactsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
