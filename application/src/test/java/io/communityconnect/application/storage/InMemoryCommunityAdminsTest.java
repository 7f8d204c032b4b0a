package io.communityconnect.application.storage;

final class InMemoryCommunityAdminsTest implements CommunityAdminsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
