package io.communityconnect.application.storage;

final class InMemoryUnansweredQuestionsTest implements UnansweredQuestionsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
