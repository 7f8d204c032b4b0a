package io.communityconnect.application.storage;

import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfilePage;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentPage;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.application.storage.Tables.ProfileRow;
import io.communityconnect.application.storage.Tables.ResidentRow;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryResidents implements Residents {
  private final InMemoryDatabase database;

  InMemoryResidents(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Account> find(ResidentId resident) {
    return visible().filter(account -> account.id().equals(resident)).findFirst();
  }

  @Override
  public Optional<Account> lock(ResidentId resident) {
    return find(resident);
  }

  @Override
  public ResidentPage page(ResidentFilter filter, Optional<ResidentId> after, int limit) {
    ProfilePage page = profiles(filter, after, limit);
    return new ResidentPage(page.profiles().stream().map(Profile::account).toList(), page.next());
  }

  @Override
  public ProfilePage profiles(ResidentFilter filter, Optional<ResidentId> after, int limit) {
    Tables tables = database.tables();
    List<Profile> all =
        visible()
            .filter(account -> after.isEmpty() || isLater(account.id(), after.get()))
            .map(account -> profile(tables, account))
            .filter(profile -> fits(profile, filter))
            .sorted(Comparator.comparing(profile -> profile.account().id().value()))
            .toList();
    List<Profile> part = all.subList(0, Math.min(limit, all.size()));
    return new ProfilePage(
        part, all.size() > limit ? Optional.of(part.getLast().account().id()) : Optional.empty());
  }

  static Profile profile(Tables tables, Account account) {
    Optional<LanguageRow> language = Optional.ofNullable(tables.languages.get(account.id()));
    return new Profile(
        account,
        language.map(LanguageRow::language),
        language.filter(LanguageRow::chosen).isPresent());
  }

  private static boolean isLater(ResidentId one, ResidentId other) {
    return one.value().compareTo(other.value()) > 0;
  }

  static boolean fits(Profile profile, ResidentFilter filter) {
    Account account = profile.account();
    Stream<String> texts =
        Stream.of(account.name(), account.apartment(), account.phone().map(PhoneNumber::value))
            .flatMap(Optional::stream)
            .map(text -> text.toLowerCase(Locale.ROOT));
    Optional<String> words = filter.words().map(text -> text.toLowerCase(Locale.ROOT));
    return (words.isEmpty() || texts.anyMatch(text -> text.contains(words.get())))
        && (filter.role().isEmpty() || filter.role().get() == account.role())
        && (filter.community().isEmpty() || filter.community().equals(account.community()))
        && (filter.language().isEmpty() || filter.language().equals(profile.language()))
        && (filter.flatPrefix().isEmpty() || beginsWith(account, filter.flatPrefix().get()));
  }

  private static boolean beginsWith(Account account, String flat) {
    return account
        .apartment()
        .filter(own -> own.toLowerCase(Locale.ROOT).startsWith(flat.toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  @Override
  public void change(ResidentId resident, Optional<String> name, Optional<String> apartment) {
    find(resident)
        .ifPresent(
            was ->
                database
                    .tables()
                    .profiles
                    .put(
                        resident,
                        new ProfileRow(name.or(was::name), apartment.or(was::apartment))));
  }

  @Override
  public Registration register(
      CommunityId community, PhoneNumber phone, Optional<String> name, Optional<String> apartment) {
    Tables tables = database.systemTables();
    if (!tables.communities.containsKey(community)) {
      return new Registration.UnknownCommunity();
    }
    WhatsAppIdentity identity = WhatsAppIdentity.of(phone);
    if (tables.residents.values().stream().anyMatch(row -> row.is(identity))) {
      return new Registration.PhoneTaken();
    }
    ResidentId id = new ResidentId(database.nextId());
    tables.residents.put(id, new ResidentRow(id, community, identity));
    tables.profiles.put(id, new ProfileRow(name, apartment));
    return new Registration.Registered(id);
  }

  /// A person is seen by whom their conversation would be seen.
  private Stream<Account> visible() {
    Tables tables = database.tables();
    return tables.residents.values().stream()
        .filter(
            row ->
                database.shows(
                    new ConversationRow(
                        new ConversationId(row.id().value()), row.id(), row.community())))
        .map(row -> account(tables, row));
  }

  static Account account(Tables tables, ResidentRow row) {
    ProfileRow profile = tables.profiles.getOrDefault(row.id(), ProfileRow.BLANK);
    return new Account(
        row.id(),
        row.identity().phone(),
        profile.name(),
        profile.apartment(),
        tables.identity.roleOf(row.id()),
        Optional.of(row.community()));
  }
}
