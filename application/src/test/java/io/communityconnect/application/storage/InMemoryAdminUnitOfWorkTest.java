package io.communityconnect.application.storage;

final class InMemoryAdminUnitOfWorkTest implements AdminUnitOfWorkContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
