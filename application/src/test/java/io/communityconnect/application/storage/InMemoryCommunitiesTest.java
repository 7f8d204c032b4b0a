package io.communityconnect.application.storage;

final class InMemoryCommunitiesTest implements CommunitiesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
