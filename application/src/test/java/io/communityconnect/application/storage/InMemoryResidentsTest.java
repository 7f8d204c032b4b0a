package io.communityconnect.application.storage;

final class InMemoryResidentsTest implements ResidentsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
