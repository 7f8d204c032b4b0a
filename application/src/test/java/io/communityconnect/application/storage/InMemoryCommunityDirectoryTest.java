package io.communityconnect.application.storage;

import io.communityconnect.application.community.port.out.CommunityDirectory;

final class InMemoryCommunityDirectoryTest implements CommunityDirectoryContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public CommunityDirectory communities() {
    return storage.communityDirectory();
  }
}
