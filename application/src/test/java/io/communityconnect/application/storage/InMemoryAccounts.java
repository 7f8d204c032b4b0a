package io.communityconnect.application.storage;

import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.storage.Tables.ResidentRow;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.Optional;

final class InMemoryAccounts implements Accounts {
  private final InMemoryDatabase database;

  InMemoryAccounts(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Account> find(ResidentId person) {
    return Optional.ofNullable(database.systemTables().residents.get(person)).map(this::account);
  }

  @Override
  public Optional<Account> find(ProviderSubject subject) {
    return Optional.ofNullable(database.systemTables().identity.subjects.get(subject))
        .flatMap(this::find);
  }

  @Override
  public Account registered(PhoneNumber phone, PhoneNumber house) {
    Tables tables = database.systemTables();
    return tables.residents.values().stream()
        .filter(row -> row.identity().phone().equals(Optional.of(phone)))
        .findFirst()
        .map(this::account)
        .orElseGet(() -> register(phone, house));
  }

  private Account register(PhoneNumber phone, PhoneNumber house) {
    Tables tables = database.systemTables();
    Community home =
        tables.communities.values().stream()
            .filter(community -> community.sender().equals(house))
            .findFirst()
            .orElseThrow();
    ResidentRow row =
        new ResidentRow(new ResidentId(database.nextId()), home.id(), WhatsAppIdentity.of(phone));
    tables.residents.put(row.id(), row);
    return account(row);
  }

  @Override
  public Account registered(ProviderSubject subject, PhoneNumber phone, PhoneNumber house) {
    Account account = registered(phone, house);
    IdentityTables identity = database.systemTables().identity;
    identity.subjects.values().removeIf(account.id()::equals);
    identity.subjects.put(subject, account.id());
    return account;
  }

  @Override
  public Optional<Account> appointFirstSuperAdmin(PhoneNumber phone, PhoneNumber house) {
    IdentityTables identity = database.systemTables().identity;
    if (identity.roles.containsValue(Role.SUPER_ADMIN)) {
      return Optional.empty();
    }
    ResidentId id = registered(phone, house).id();
    identity.roles.put(id, Role.SUPER_ADMIN);
    return find(id);
  }

  private Account account(ResidentRow row) {
    return new Account(
        row.id(),
        row.identity().phone(),
        Optional.empty(),
        Optional.empty(),
        database.systemTables().identity.roleOf(row.id()),
        Optional.of(row.community()));
  }
}
