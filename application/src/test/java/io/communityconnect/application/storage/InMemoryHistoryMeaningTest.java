package io.communityconnect.application.storage;

final class InMemoryHistoryMeaningTest implements HistoryMeaningContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
