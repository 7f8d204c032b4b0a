package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.action.PostgresKnownResidents;
import io.communityconnect.adapters.persistence.action.PostgresNeighbourDirectory;
import io.communityconnect.adapters.persistence.action.TimeOrderedActionKeys;
import io.communityconnect.adapters.persistence.issue.PostgresServiceRequests;
import io.communityconnect.application.action.port.out.ActionKeys;
import io.communityconnect.application.action.port.out.KnownResidents;
import io.communityconnect.application.action.port.out.NeighbourDirectory;
import io.communityconnect.application.action.service.ProposalDecision;
import io.communityconnect.application.action.service.ProposalDesk;
import io.communityconnect.application.action.service.WhoIsMeant;
import io.communityconnect.application.billing.service.PlanDesk;
import io.communityconnect.application.issue.port.out.ServiceRequests;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// What the assistant offers to do.
@Factory
final class ActionFactory {
  @Singleton
  ActionKeys actionKeys() {
    return new TimeOrderedActionKeys();
  }

  @Singleton
  KnownResidents knownResidents() {
    return new PostgresKnownResidents();
  }

  @Singleton
  NeighbourDirectory neighbourDirectory() {
    return new PostgresNeighbourDirectory();
  }

  @Singleton
  ServiceRequests serviceRequests() {
    return new PostgresServiceRequests();
  }

  @Singleton
  ProposalDecision proposalDecision(ActionKeys keys) {
    return new ProposalDecision(keys);
  }

  @Singleton
  ProposalDesk proposalDesk(
      UnitOfWork unitOfWork,
      AdminUnitOfWork adminUnitOfWork,
      ServiceRequests requests,
      NeighbourDirectory directory,
      KnownResidents residents,
      PlanDesk plans,
      ActionKeys keys) {
    return new ProposalDesk(
        unitOfWork, requests, directory, new WhoIsMeant(adminUnitOfWork, residents), plans, keys);
  }
}
