package io.communityconnect.application.storage;

final class InMemoryAccountsTest implements AccountsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
