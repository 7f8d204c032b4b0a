package io.communityconnect.adapters.persistence.people;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfilePage;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentPage;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/// Rows of `users`. Policies decide whom an actor sees and may change.
public final class PostgresResidents implements Residents {
  /// Whom a filter finds after one, for [#bind]. Keys are ordered by time, so theirs is the order
  /// of registering.
  static final String FILTERED =
      AccountColumns.SELECT
          + """
            and (cast(:after as uuid) is null or id > cast(:after as uuid))
            and (cast(:role as text) is null or user_role = :role)
            and (cast(:community as uuid) is null or community_id = cast(:community as uuid))
            and (cast(:words as text) is null or strpos(sought, :words) > 0)
            and (cast(:flat as text) is null
              or flat_sought >= :flat and flat_sought < :flat || chr(1114111))
            and (cast(:language as text) is null or language = :language)
            """;

  private static final String PAGE = FILTERED + "order by id limit :limit";

  private static final String CHANGE =
      """
      update users set full_name = coalesce(:name, full_name),
        apartment_info = coalesce(:apartment, apartment_info)
      where id = :id and erased_at is null
      """;

  private static final String REGISTER =
      """
      insert into users (id, phone_number, full_name, apartment_info, community_id)
      values (:id, :phone, :name, :apartment, :community)
      on conflict (phone_number) do nothing
      """;

  @Override
  public Optional<Account> find(ResidentId resident) {
    return one(AccountColumns.SELECT + "and id = :id", resident);
  }

  @Override
  public Optional<Account> lock(ResidentId resident) {
    return one(AccountColumns.SELECT + "and id = :id for update", resident);
  }

  private static Optional<Account> one(String query, ResidentId resident) {
    return Transactions.current()
        .createQuery(query)
        .bind("id", resident.value())
        .map((row, _) -> AccountColumns.read(row))
        .findOne();
  }

  @Override
  public ResidentPage page(ResidentFilter filter, Optional<ResidentId> after, int limit) {
    ProfilePage page = profiles(filter, after, limit);
    return new ResidentPage(page.profiles().stream().map(Profile::account).toList(), page.next());
  }

  /// Reads one more than asked for, which tells whether there is more.
  @Override
  public ProfilePage profiles(ResidentFilter filter, Optional<ResidentId> after, int limit) {
    List<Profile> read =
        bind(Transactions.current().createQuery(PAGE), filter)
            .bind("after", after.map(ResidentId::value).orElse(null))
            .bind("limit", limit + 1)
            .map((row, _) -> ProfileColumns.read(row))
            .list();
    List<Profile> part = read.subList(0, Math.min(limit, read.size()));
    return new ProfilePage(
        part, read.size() > limit ? Optional.of(part.getLast().account().id()) : Optional.empty());
  }

  static Query bind(Query query, ResidentFilter filter) {
    return query
        .bind("role", filter.role().map(Role::code).orElse(null))
        .bind("community", filter.community().map(CommunityId::value).orElse(null))
        .bind("words", filter.words().map(words -> words.toLowerCase(Locale.ROOT)).orElse(null))
        .bind("flat", filter.flatPrefix().map(flat -> flat.toLowerCase(Locale.ROOT)).orElse(null))
        .bind("language", filter.language().map(Language::code).orElse(null));
  }

  @Override
  public void change(ResidentId resident, Optional<String> name, Optional<String> apartment) {
    Transactions.current()
        .createUpdate(CHANGE)
        .bind("id", resident.value())
        .bind("name", name.orElse(null))
        .bind("apartment", apartment.orElse(null))
        .execute();
  }

  @Override
  public Registration register(
      CommunityId community, PhoneNumber phone, Optional<String> name, Optional<String> apartment) {
    if (!exists(community)) {
      return new Registration.UnknownCommunity();
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    int rows =
        Transactions.current()
            .createUpdate(REGISTER)
            .bind("id", id)
            .bind("phone", phone.value())
            .bind("name", name.orElse(null))
            .bind("apartment", apartment.orElse(null))
            .bind("community", community.value())
            .execute();
    return rows == 1
        ? new Registration.Registered(new ResidentId(id))
        : new Registration.PhoneTaken();
  }

  private static boolean exists(CommunityId community) {
    return Transactions.current()
        .createQuery("select exists (select from communities where id = :id)")
        .bind("id", community.value())
        .mapTo(Boolean.class)
        .one();
  }
}
