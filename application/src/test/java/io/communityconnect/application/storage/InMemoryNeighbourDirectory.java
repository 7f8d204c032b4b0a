package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.action.port.out.NeighbourDirectory;
import io.communityconnect.application.conversation.port.out.Asker;
import io.communityconnect.application.storage.Tables.DirectoryKey;
import io.communityconnect.application.storage.Tables.DirectoryRow;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryNeighbourDirectory implements NeighbourDirectory {
  private final InMemoryDatabase database;

  InMemoryNeighbourDirectory(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Entry> search(CommunityId community, String question, int limit) {
    if (!database.showsAllOf(community)) {
      return List.of();
    }
    Set<String> sought = words(question);
    return database.tables().directory.entrySet().stream()
        .filter(each -> each.getKey().community().equals(community))
        .filter(each -> words(each.getValue().skill()).stream().anyMatch(sought::contains))
        .map(this::entry)
        .limit(limit)
        .toList();
  }

  private Entry entry(Map.Entry<DirectoryKey, DirectoryRow> row) {
    Tables tables = database.tables();
    Asker profile = tables.profile(row.getKey().resident());
    Optional<String> contact =
        switch (row.getValue().contact()) {
          case PHONE ->
              requireNonNull(tables.residents.get(row.getKey().resident()))
                  .identity()
                  .phone()
                  .map(PhoneNumber::value);
          case FLAT -> profile.flat();
          case COMMITTEE -> Optional.empty();
        };
    return new Entry(
        row.getKey().resident(),
        profile.name().orElseThrow(),
        row.getValue().skill(),
        contact,
        row.getValue().listedAt());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
  }
}
