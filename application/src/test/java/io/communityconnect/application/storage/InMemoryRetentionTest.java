package io.communityconnect.application.storage;

final class InMemoryRetentionTest implements RetentionContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
