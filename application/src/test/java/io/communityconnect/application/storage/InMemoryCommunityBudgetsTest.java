package io.communityconnect.application.storage;

final class InMemoryCommunityBudgetsTest implements CommunityBudgetsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
