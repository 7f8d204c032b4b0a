package io.communityconnect.application.action.port.out;

import io.communityconnect.domain.action.ProposalId;
import io.communityconnect.domain.issue.ServiceRequestId;

/// Makes keys for what comes of actions. May be called anywhere.
public interface ActionKeys {
  /// A new key, greater than those made before it.
  ProposalId nextProposal();

  /// A new key, greater than those made before it.
  ServiceRequestId nextRequest();
}
