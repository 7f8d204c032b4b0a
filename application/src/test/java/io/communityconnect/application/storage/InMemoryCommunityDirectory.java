package io.communityconnect.application.storage;

import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryCommunityDirectory implements CommunityDirectory {
  private final InMemoryDatabase database;

  InMemoryCommunityDirectory(InMemoryDatabase database) {
    this.database = database;
  }

  private Stream<Community> shown() {
    return database.tables().communities.values().stream()
        .filter(community -> database.shows(community.id()));
  }

  private Tables writable() {
    if (!(database.actor() instanceof Actor.SuperAdmin)) {
      throw new IllegalStateException("only super admins manage communities");
    }
    return database.tables();
  }

  @Override
  public List<Community> list(Optional<CommunityId> after, int limit) {
    return shown()
        .filter(each -> after.isEmpty() || each.id().value().compareTo(after.get().value()) > 0)
        .sorted(Comparator.comparing(each -> each.id().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Community> find(CommunityId community) {
    return shown().filter(each -> each.id().equals(community)).findFirst();
  }

  @Override
  public Optional<Community> lock(CommunityId community) {
    return find(community);
  }

  @Override
  public Optional<Community> open(String name, PhoneNumber sender, ZoneId zone) {
    Tables tables = writable();
    if (tables.communities.values().stream().anyMatch(each -> each.sender().equals(sender))) {
      return Optional.empty();
    }
    Community community = new Community(new CommunityId(database.nextId()), name, sender, zone);
    tables.communities.put(community.id(), community);
    return Optional.of(community);
  }

  @Override
  public void change(CommunityId community, String name, ZoneId zone) {
    writable()
        .communities
        .computeIfPresent(
            community, (id, before) -> new Community(id, name, before.sender(), zone));
  }
}
