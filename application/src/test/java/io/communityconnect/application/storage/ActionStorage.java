package io.communityconnect.application.storage;

import io.communityconnect.application.action.port.out.ActionKeys;
import io.communityconnect.application.action.port.out.KnownResidents;
import io.communityconnect.application.action.port.out.NeighbourDirectory;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.issue.port.out.ServiceRequests;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;

/// The ports around actions over one store.
public interface ActionStorage {
  /// Knows what residents asked for.
  ServiceRequests requests();

  /// Knows what communities were asked for.
  HouseRequests houseRequests();

  /// Knows who can do what.
  NeighbourDirectory directory();

  /// Knows who is called what.
  KnownResidents residents();

  /// Makes keys for what comes of actions.
  ActionKeys keys();

  /// Makes somebody an admin, or a user again, past all ports.
  void appoint(Actor.Resident resident, Role role);
}
