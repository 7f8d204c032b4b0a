package io.communityconnect.application.storage;

import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;

final class InMemoryCommunities implements Communities {
  private final InMemoryDatabase database;

  InMemoryCommunities(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<CommunityId> openUnlessPresent(String name, PhoneNumber sender) {
    Tables tables = database.systemTables();
    if (tables.communities.values().stream().noneMatch(each -> each.sender().equals(sender))) {
      CommunityId id = new CommunityId(database.nextId());
      tables.communities.put(id, new Community(id, name, sender));
      return Optional.of(id);
    }
    return Optional.empty();
  }
}
