package io.communityconnect.application.storage;

import io.communityconnect.application.action.port.out.KnownResidents;
import io.communityconnect.application.conversation.port.out.Asker;
import io.communityconnect.domain.people.CommunityId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryKnownResidents implements KnownResidents {
  private final InMemoryDatabase database;

  InMemoryKnownResidents(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Known> called(CommunityId community, String nameOrFlat, int limit) {
    String sought = nameOrFlat.strip();
    Tables tables = database.tables();
    return tables.residents.values().stream()
        .filter(row -> row.community().equals(community))
        .filter(row -> database.shows(row.community(), row.id()))
        .filter(row -> isCalled(tables.profile(row.id()), sought))
        .map(
            row ->
                new Known(
                    row.id(), tables.profile(row.id()).name(), tables.profile(row.id()).flat()))
        .sorted(
            Comparator.comparing((Known known) -> known.flat().orElse(""))
                .thenComparing(known -> known.name().orElse("")))
        .limit(limit)
        .toList();
  }

  private static boolean isCalled(Asker profile, String sought) {
    return Stream.of(profile.name(), profile.flat())
        .flatMap(Optional::stream)
        .anyMatch(own -> own.strip().equalsIgnoreCase(sought));
  }
}
