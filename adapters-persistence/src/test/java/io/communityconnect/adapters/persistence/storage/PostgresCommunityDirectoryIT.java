package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.adapters.persistence.community.PostgresCommunityDirectory;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.storage.CommunityDirectoryContract;
import io.communityconnect.application.storage.Storage;

final class PostgresCommunityDirectoryIT implements CommunityDirectoryContract {
  private final PostgresStorage storage = new PostgresStorage();
  private final PostgresCommunityDirectory communities = new PostgresCommunityDirectory();

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public CommunityDirectory communities() {
    return communities;
  }
}
