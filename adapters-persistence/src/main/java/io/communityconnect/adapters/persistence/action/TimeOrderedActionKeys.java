package io.communityconnect.adapters.persistence.action;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.application.action.port.out.ActionKeys;
import io.communityconnect.domain.action.ProposalId;
import io.communityconnect.domain.issue.ServiceRequestId;

/// Version 7 UUIDs: they grow with time, so new rows lie together in the index.
public final class TimeOrderedActionKeys implements ActionKeys {
  @Override
  public ProposalId nextProposal() {
    return new ProposalId(UuidCreator.getTimeOrderedEpochPlus1());
  }

  @Override
  public ServiceRequestId nextRequest() {
    return new ServiceRequestId(UuidCreator.getTimeOrderedEpochPlus1());
  }
}
