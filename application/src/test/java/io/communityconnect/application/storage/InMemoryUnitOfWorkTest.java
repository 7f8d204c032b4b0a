package io.communityconnect.application.storage;

final class InMemoryUnitOfWorkTest implements UnitOfWorkContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
