package io.communityconnect.application.storage;

final class InMemorySummariesTest implements SummariesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
