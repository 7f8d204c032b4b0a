package io.communityconnect.application.storage;

final class InMemoryPlansTest implements PlansContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
