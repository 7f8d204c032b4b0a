package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// What happens to an offer. A step goes with the reply that tells of it, or does not happen.
public sealed interface ProposalStep {
  /// An offer is made. Whatever else was open in the conversation is at an end.
  record Propose(Proposal proposal) implements ProposalStep {
    public Propose {
      requireNonNull(proposal, "proposal is null");
    }
  }

  /// Somebody said no.
  record Decline(ProposalId proposal) implements ProposalStep {
    public Decline {
      requireNonNull(proposal, "proposal is null");
    }
  }

  /// Nobody said anything in time.
  record Expire(ProposalId proposal) implements ProposalStep {
    public Expire {
      requireNonNull(proposal, "proposal is null");
    }
  }

  /// Somebody said yes, and it is done.
  ///
  /// @param request the key of the service request, should one come of it
  record Execute(Proposal proposal, ServiceRequestId request) implements ProposalStep {
    public Execute {
      requireNonNull(proposal, "proposal is null");
      requireNonNull(request, "request is null");
    }

    /// What is taken down about it, for good and without a word of anybody.
    ///
    /// @param by whose yes it was
    public AuditNote note(CommunityId community, ResidentId by, Instant at) {
      return new AuditNote(
          new AuditChain.OfCommunity(community),
          Optional.of(proposal.subject()),
          new ActionType("action." + proposal.action().kind().code()),
          AuditDetails.of("proposal", new Detail.Id(proposal.id().value()))
              .with("confirmed_by", new Detail.Id(by.value())),
          at);
    }
  }
}
