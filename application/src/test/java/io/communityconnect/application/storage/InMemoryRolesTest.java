package io.communityconnect.application.storage;

final class InMemoryRolesTest implements RolesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
