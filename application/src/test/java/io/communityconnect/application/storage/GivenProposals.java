package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.issue.ServiceRequest;
import java.util.List;
import java.util.Optional;

/// Offers actions and does them, for contracts.
record GivenProposals(Storage storage) {
  private Given given() {
    return new Given(storage);
  }

  Proposal proposal(Lease lease, Action action) {
    return proposal(lease, action, Optional.empty());
  }

  private Proposal proposal(Lease lease, Action action, Optional<MessageId> photo) {
    return Proposal.of(
        storage.actions().keys().nextProposal(),
        action,
        lease.resident().id(),
        photo,
        storage.clock().instant());
  }

  ProposalStep.Execute execute(Proposal proposal) {
    return new ProposalStep.Execute(proposal, storage.actions().keys().nextRequest());
  }

  void settle(Lease lease, ProposalStep... steps) {
    Settled settled = storage.settlements().settle(given().settlement(lease, steps));
    assertThat(settled).isInstanceOf(Settled.Stored.class);
  }

  void done(Lease lease, Action action) {
    done(lease, action, Optional.empty());
  }

  void done(Lease lease, Action action, Optional<MessageId> photo) {
    Proposal proposal = proposal(lease, action, photo);
    settle(lease, new ProposalStep.Propose(proposal), execute(proposal));
  }

  /// The conversation claimed once more.
  Lease again(Lease lease) {
    String phone = given().turn(lease.conversation()).resident().phone().orElseThrow().value();
    given().text(phone, "again");
    storage.clock().advance(Storage.DEBOUNCE.max());
    return given().claimed(100).stream()
        .filter(claimed -> claimed.conversation().equals(lease.conversation()))
        .findFirst()
        .orElseThrow();
  }

  List<ServiceRequest> requestsOf(Lease lease) {
    return storage
        .unitOfWork()
        .run(
            lease.resident(),
            () -> storage.actions().requests().latestOf(lease.resident().id(), 10));
  }
}
