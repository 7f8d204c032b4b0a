package io.communityconnect.application.storage;

import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.application.storage.Tables.ResidentRow;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

final class InMemoryRoles implements Roles {
  private final InMemoryDatabase database;

  InMemoryRoles(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Holder> find(ResidentId person) {
    Tables tables = database.tables();
    return Optional.ofNullable(tables.residents.get(person))
        .filter(this::shows)
        .map(row -> new Holder(tables.identity.roleOf(person), Optional.of(row.community())));
  }

  @Override
  public int countSuperAdmins() {
    Tables tables = database.tables();
    return (int)
        tables.residents.values().stream()
            .filter(this::shows)
            .filter(row -> tables.identity.roleOf(row.id()) == Role.SUPER_ADMIN)
            .count();
  }

  @Override
  public Assignment assign(ResidentId person, Role from, Role to) {
    Tables tables = database.tables();
    if (find(person)
        .filter(holder -> holder.role() == from && mayChange(person, from, to))
        .isEmpty()) {
      return Assignment.OVERTAKEN;
    }
    tables.identity.roles.put(person, to);
    return Assignment.MADE;
  }

  private boolean shows(ResidentRow row) {
    return switch (database.actor()) {
      case Actor.Admin admin ->
          admin.id().equals(row.id()) || admin.community().equals(row.community());
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
      case Actor.Resident resident -> resident.id().equals(row.id());
    };
  }

  private boolean mayChange(ResidentId person, Role from, Role to) {
    return switch (database.actor()) {
      case Actor.SuperAdmin admin -> !admin.id().equals(person);
      case Actor.Admin admin ->
          !admin.id().equals(person) && from != Role.SUPER_ADMIN && to != Role.SUPER_ADMIN;
      case Actor.Resident _, Actor.SystemTask _ -> false;
    };
  }
}
