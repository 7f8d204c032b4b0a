package io.communityconnect.adapters.persistence.people;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.people.port.out.Newcomer;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of `users`, many in a statement. All lock them in the order of their keys, and insert in
/// the order of their numbers, so that two imports wait for each other and not in a circle.
public final class PostgresResidentRoster implements ResidentRoster {
  private static final String LOCK =
      AccountColumns.SELECT + "and phone_number = any(:phones) order by id for update";

  private static final String LOCK_SOME =
      PostgresResidents.FILTERED
          + "and user_role <> 'super_admin' order by id limit :limit for update";

  private static final String LOCK_ALL =
      AccountColumns.SELECT + "and id = any(:ids) order by id for update";

  private static final String FORGET_LANGUAGES =
      "update users set language = null where id = any(:ids) and not language_chosen";

  /// Keys are handed out in the order of the lines; rows are inserted in that of the numbers.
  private static final String REGISTER =
      """
      insert into users (id, phone_number, full_name, apartment_info, language, community_id)
      select n.id, n.phone, n.name, n.apartment, n.language, :community
      from unnest(:ids, :phones, :names, :apartments, :languages)
        as n(id, phone, name, apartment, language)
      order by n.phone
      on conflict (phone_number) do nothing
      """;

  private static final String CHANGE =
      """
      update users u set full_name = coalesce(c.name, u.full_name),
        apartment_info = coalesce(c.apartment, u.apartment_info),
        language = case when u.language_chosen then u.language
          else coalesce(c.language, u.language) end
      from unnest(:ids, :names, :apartments, :languages) as c(id, name, apartment, language)
      where u.id = c.id and u.erased_at is null
      """;

  @Override
  public boolean hasCommunity(CommunityId community) {
    return Transactions.current()
        .createQuery("select exists (select from communities where id = :id)")
        .bind("id", community.value())
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public List<Profile> lock(Set<PhoneNumber> phones) {
    return Transactions.current()
        .createQuery(LOCK)
        .bind("phones", texts(List.copyOf(phones), PhoneNumber::value))
        .map((row, _) -> ProfileColumns.read(row))
        .list();
  }

  @Override
  public List<Profile> lockSome(ResidentFilter filter, Optional<ResidentId> after, int limit) {
    return PostgresResidents.bind(Transactions.current().createQuery(LOCK_SOME), filter)
        .bind("after", after.map(ResidentId::value).orElse(null))
        .bind("limit", limit)
        .map((row, _) -> ProfileColumns.read(row))
        .list();
  }

  @Override
  public List<Profile> lockAll(Set<ResidentId> residents) {
    return Transactions.current()
        .createQuery(LOCK_ALL)
        .bind("ids", uuids(List.copyOf(residents), ResidentId::value))
        .map((row, _) -> ProfileColumns.read(row))
        .list();
  }

  @Override
  public void forgetLanguages(List<ResidentId> residents) {
    Transactions.current()
        .createUpdate(FORGET_LANGUAGES)
        .bind("ids", uuids(residents, ResidentId::value))
        .execute();
  }

  @Override
  public List<ResidentId> register(CommunityId community, List<Newcomer> newcomers) {
    List<UUID> ids =
        Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(newcomers.size()).toList();
    int rows =
        Transactions.current()
            .createUpdate(REGISTER)
            .bind("community", community.value())
            .bind("ids", uuids(ids, id -> id))
            .bind("phones", texts(newcomers, each -> each.phone().value()))
            .bind("names", texts(newcomers, each -> each.name().orElse(null)))
            .bind("apartments", texts(newcomers, each -> each.apartment().orElse(null)))
            .bind("languages", texts(newcomers, each -> codeOf(each.language())))
            .execute();
    if (rows < newcomers.size()) {
      throw new InfrastructureException(
          "register many", true, new IllegalStateException("a phone number was taken meanwhile"));
    }
    return ids.stream().map(ResidentId::new).toList();
  }

  @Override
  public void change(List<ProfileChange> changes) {
    Transactions.current()
        .createUpdate(CHANGE)
        .bind("ids", uuids(changes, each -> each.resident().value()))
        .bind("names", texts(changes, each -> each.name().orElse(null)))
        .bind("apartments", texts(changes, each -> each.apartment().orElse(null)))
        .bind("languages", texts(changes, each -> codeOf(each.language())))
        .execute();
  }

  private static @Nullable String codeOf(Optional<Language> language) {
    return language.map(Language::code).orElse(null);
  }
}
