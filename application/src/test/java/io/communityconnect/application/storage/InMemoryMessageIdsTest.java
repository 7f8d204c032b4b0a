package io.communityconnect.application.storage;

final class InMemoryMessageIdsTest implements MessageIdsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
