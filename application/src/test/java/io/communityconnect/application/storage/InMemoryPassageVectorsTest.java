package io.communityconnect.application.storage;

final class InMemoryPassageVectorsTest implements PassageVectorsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
