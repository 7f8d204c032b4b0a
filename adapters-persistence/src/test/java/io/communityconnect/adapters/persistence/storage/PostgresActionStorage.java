package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.adapters.persistence.action.PostgresKnownResidents;
import io.communityconnect.adapters.persistence.action.PostgresNeighbourDirectory;
import io.communityconnect.adapters.persistence.action.TimeOrderedActionKeys;
import io.communityconnect.adapters.persistence.issue.PostgresHouseRequests;
import io.communityconnect.adapters.persistence.issue.PostgresServiceRequests;
import io.communityconnect.application.action.port.out.ActionKeys;
import io.communityconnect.application.action.port.out.KnownResidents;
import io.communityconnect.application.action.port.out.NeighbourDirectory;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.issue.port.out.ServiceRequests;
import io.communityconnect.application.storage.ActionStorage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

record PostgresActionStorage(Jdbi owner) implements ActionStorage {
  @Override
  public HouseRequests houseRequests() {
    return new PostgresHouseRequests();
  }

  @Override
  public ServiceRequests requests() {
    return new PostgresServiceRequests();
  }

  @Override
  public NeighbourDirectory directory() {
    return new PostgresNeighbourDirectory();
  }

  @Override
  public KnownResidents residents() {
    return new PostgresKnownResidents();
  }

  @Override
  public ActionKeys keys() {
    return new TimeOrderedActionKeys();
  }

  @Override
  public void appoint(Actor.Resident resident, Role role) {
    owner.useHandle(
        handle ->
            handle.execute(
                "update users set user_role = ? where id = ?",
                role.name().toLowerCase(Locale.ROOT),
                resident.id().value()));
  }
}
