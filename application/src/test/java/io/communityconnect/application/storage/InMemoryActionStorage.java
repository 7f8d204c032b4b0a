package io.communityconnect.application.storage;

import io.communityconnect.application.action.port.out.ActionKeys;
import io.communityconnect.application.action.port.out.KnownResidents;
import io.communityconnect.application.action.port.out.NeighbourDirectory;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.issue.port.out.ServiceRequests;
import io.communityconnect.domain.action.ProposalId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.issue.ServiceRequestId;

record InMemoryActionStorage(InMemoryDatabase database) implements ActionStorage {
  private static final Actor.SystemTask APPOINT = new Actor.SystemTask("appoint");

  @Override
  public HouseRequests houseRequests() {
    return new InMemoryHouseRequests(database);
  }

  @Override
  public ServiceRequests requests() {
    return new InMemoryServiceRequests(database);
  }

  @Override
  public NeighbourDirectory directory() {
    return new InMemoryNeighbourDirectory(database);
  }

  @Override
  public KnownResidents residents() {
    return new InMemoryKnownResidents(database);
  }

  @Override
  public ActionKeys keys() {
    return new ActionKeys() {
      @Override
      public ProposalId nextProposal() {
        return new ProposalId(database.nextId());
      }

      @Override
      public ServiceRequestId nextRequest() {
        return new ServiceRequestId(database.nextId());
      }
    };
  }

  @Override
  public void appoint(Actor.Resident resident, Role role) {
    database.run(
        APPOINT,
        () -> {
          database.systemTables().identity.roles.put(resident.id(), role);
          return role;
        });
  }
}
