package io.communityconnect.adapters.persistence.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.people.AccountColumns;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/// Rows of `users`, read and registered as the server.
public final class PostgresAccounts implements Accounts {
  /// A person who wrote before anybody asked where they live has the community they last wrote to.
  private static final String REGISTER =
      """
      insert into users as u (id, phone_number, community_id)
      values (:id, :phone, (select c.id from communities c where c.whatsapp_sender = :house))
      on conflict (phone_number) do update set community_id = coalesce(
        u.community_id,
        (select v.community_id from conversations v where v.user_id = u.id
          order by v.updated_at desc limit 1),
        excluded.community_id)
      returning id
      """;

  /// The phone that the provider vouches for decides: a name that another row has is moved.
  private static final String FORGET_NAME =
      "update users set auth_id = null where auth_id = :subject and id <> :id";

  private static final String NAME = "update users set auth_id = :subject where id = :id";

  private static final String APPOINT =
      """
      update users set user_role = 'super_admin'
      where id = :id and not exists (select from users s where s.user_role = 'super_admin')
      """;

  @Override
  public Optional<Account> find(ResidentId person) {
    return account("id", person.value());
  }

  @Override
  public Optional<Account> find(ProviderSubject subject) {
    return account("auth_id", subject.value());
  }

  @Override
  public Account registered(PhoneNumber phone, PhoneNumber house) {
    return find(register(phone, house)).orElseThrow();
  }

  @Override
  public Account registered(ProviderSubject subject, PhoneNumber phone, PhoneNumber house) {
    ResidentId id = register(phone, house);
    for (String statement : new String[] {FORGET_NAME, NAME}) {
      Transactions.current()
          .createUpdate(statement)
          .bind("subject", subject.value())
          .bind("id", id.value())
          .execute();
    }
    return find(id).orElseThrow();
  }

  @Override
  public Optional<Account> appointFirstSuperAdmin(PhoneNumber phone, PhoneNumber house) {
    if (query("select exists (select from users where user_role = 'super_admin')")
        .mapTo(Boolean.class)
        .one()) {
      return Optional.empty();
    }
    ResidentId id = register(phone, house);
    int appointed = Transactions.current().createUpdate(APPOINT).bind("id", id.value()).execute();
    return appointed == 1 ? find(id) : Optional.empty();
  }

  private static ResidentId register(PhoneNumber phone, PhoneNumber house) {
    return new ResidentId(
        query(REGISTER)
            .bind("id", UuidCreator.getTimeOrderedEpoch())
            .bind("phone", phone.value())
            .bind("house", house.value())
            .mapTo(UUID.class)
            .one());
  }

  private static Optional<Account> account(String column, UUID key) {
    return query(AccountColumns.SELECT + "and " + column + " = :key")
        .bind("key", key)
        .map((row, _) -> AccountColumns.read(row))
        .findOne();
  }

  private static Query query(String sql) {
    return Transactions.current().createQuery(sql);
  }
}
