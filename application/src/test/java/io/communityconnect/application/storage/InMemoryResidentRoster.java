package io.communityconnect.application.storage;

import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.people.port.out.Newcomer;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.application.storage.Tables.ProfileRow;
import io.communityconnect.application.storage.Tables.ResidentRow;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class InMemoryResidentRoster implements ResidentRoster {
  private final InMemoryDatabase database;

  InMemoryResidentRoster(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public boolean hasCommunity(CommunityId community) {
    return database.systemTables().communities.containsKey(community);
  }

  @Override
  public List<Profile> lock(Set<PhoneNumber> phones) {
    Tables tables = database.systemTables();
    return tables.residents.values().stream()
        .filter(row -> row.identity().phone().filter(phones::contains).isPresent())
        .map(row -> InMemoryResidents.profile(tables, InMemoryResidents.account(tables, row)))
        .toList();
  }

  @Override
  public List<Profile> lockSome(ResidentFilter filter, Optional<ResidentId> after, int limit) {
    return everybody()
        .filter(profile -> profile.account().role() != Role.SUPER_ADMIN)
        .filter(profile -> InMemoryResidents.fits(profile, filter))
        .filter(profile -> after.isEmpty() || isLater(profile, after.get()))
        .limit(limit)
        .toList();
  }

  private Stream<Profile> everybody() {
    Tables tables = database.systemTables();
    return tables.residents.values().stream()
        .map(row -> InMemoryResidents.profile(tables, InMemoryResidents.account(tables, row)))
        .sorted(Comparator.comparing(profile -> profile.account().id().value()));
  }

  private static boolean isLater(Profile profile, ResidentId than) {
    return profile.account().id().value().compareTo(than.value()) > 0;
  }

  @Override
  public List<Profile> lockAll(Set<ResidentId> residents) {
    return everybody().filter(profile -> residents.contains(profile.account().id())).toList();
  }

  @Override
  public void forgetLanguages(List<ResidentId> residents) {
    residents.forEach(
        resident ->
            database
                .systemTables()
                .languages
                .computeIfPresent(resident, (_, was) -> was.chosen() ? was : null));
  }

  @Override
  public List<ResidentId> register(CommunityId community, List<Newcomer> newcomers) {
    return newcomers.stream().map(newcomer -> register(community, newcomer)).toList();
  }

  private ResidentId register(CommunityId community, Newcomer newcomer) {
    Tables tables = database.systemTables();
    if (!lock(Set.of(newcomer.phone())).isEmpty()) {
      throw new InfrastructureException(
          "register many", true, new IllegalStateException("a phone number was taken meanwhile"));
    }
    ResidentId id = new ResidentId(database.nextId());
    tables.residents.put(id, new ResidentRow(id, community, WhatsAppIdentity.of(newcomer.phone())));
    tables.profiles.put(id, new ProfileRow(newcomer.name(), newcomer.apartment()));
    newcomer
        .language()
        .ifPresent(language -> tables.languages.put(id, new LanguageRow(language, false)));
    return id;
  }

  @Override
  public void change(List<ProfileChange> changes) {
    changes.forEach(change -> change(database.systemTables(), change));
  }

  private static void change(Tables tables, ProfileChange change) {
    tables.profiles.merge(
        change.resident(),
        new ProfileRow(change.name(), change.apartment()),
        (was, now) -> new ProfileRow(now.name().or(was::name), now.apartment().or(was::apartment)));
    change
        .language()
        .ifPresent(
            language ->
                tables.languages.merge(
                    change.resident(),
                    new LanguageRow(language, false),
                    (was, now) -> was.chosen() ? was : now));
  }
}
