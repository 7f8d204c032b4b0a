package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.storage.Tables.DirectoryKey;
import io.communityconnect.application.storage.Tables.DirectoryRow;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.application.storage.Tables.ProfileRow;
import io.communityconnect.application.storage.Tables.RequestRow;
import io.communityconnect.application.storage.Tables.ResidentRow;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.action.ProposalId;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Locale;

/// What becomes of offers, inside a settlement.
final class InMemoryProposalSteps {
  private static final Actor.SystemTask SETTLE = new Actor.SystemTask("settle");

  private final InMemoryDatabase database;

  InMemoryProposalSteps(InMemoryDatabase database) {
    this.database = database;
  }

  void take(Settlement settlement) {
    settlement.steps().forEach(step -> take(step, settlement));
  }

  private void take(ProposalStep step, Settlement settlement) {
    switch (step) {
      case ProposalStep.Propose(Proposal proposal) ->
          tables().proposals.put(settlement.lease().conversation(), proposal);
      case ProposalStep.Decline(ProposalId proposal) -> end(proposal, settlement);
      case ProposalStep.Expire(ProposalId proposal) -> end(proposal, settlement);
      case ProposalStep.Execute execute -> execute(execute, settlement);
    }
  }

  private void end(ProposalId proposal, Settlement settlement) {
    if (!tables()
        .proposals
        .values()
        .removeIf(
            open ->
                open.id().equals(proposal)
                    && open.equals(tables().proposals.get(settlement.lease().conversation())))) {
      throw new IllegalStateException("the offer is not open");
    }
  }

  private void execute(ProposalStep.Execute execute, Settlement settlement) {
    CommunityId community = settlement.lease().resident().community();
    Proposal proposal = execute.proposal();
    end(proposal.id(), settlement);
    ResidentRow subject = tables().residents.get(proposal.subject());
    if (subject == null || !subject.community().equals(community)) {
      throw new IllegalStateException("nobody of this community");
    }
    apply(execute, settlement);
    new InMemoryAuditLog(database)
        .append(
            SETTLE, execute.note(community, settlement.lease().resident().id(), settlement.at()));
  }

  private void apply(ProposalStep.Execute execute, Settlement settlement) {
    CommunityId community = settlement.lease().resident().community();
    Instant at = settlement.at();
    ResidentId subject = execute.proposal().subject();
    switch (execute.proposal().action()) {
      case Action.UpdateProfile change -> update(subject, change);
      case Action.ReportIssue issue -> report(execute, issue, community, at);
      case Action.JoinDirectory entry ->
          tables()
              .directory
              .put(
                  new DirectoryKey(subject, community, entry.skill().toLowerCase(Locale.ROOT)),
                  new DirectoryRow(entry.skill(), entry.contact(), at));
      case Action.LeaveDirectory _ ->
          tables()
              .directory
              .keySet()
              .removeIf(key -> key.resident().equals(subject) && key.community().equals(community));
      case Action.HandOver _ ->
          new InMemoryWishes(database)
              .prefer(settlement.lease().conversation(), Handling.HUMAN, at);
      case Action.RequestStatus _, Action.FindNeighbour _, Action.SwitchPlan _ ->
          throw new IllegalStateException("nothing to do");
    }
  }

  private void update(ResidentId subject, Action.UpdateProfile change) {
    ProfileRow before = tables().profiles.getOrDefault(subject, ProfileRow.BLANK);
    tables()
        .profiles
        .put(
            subject,
            new ProfileRow(change.name().or(before::name), change.flat().or(before::apartment)));
    change
        .language()
        .ifPresent(language -> tables().languages.put(subject, new LanguageRow(language, true)));
  }

  private void report(
      ProposalStep.Execute execute, Action.ReportIssue issue, CommunityId community, Instant at) {
    tables()
        .requests
        .put(
            execute.request(),
            new RequestRow(
                community,
                new ServiceRequest(
                    execute.request(),
                    execute.proposal().subject(),
                    issue.category(),
                    issue.priority(),
                    RequestStatus.OPEN,
                    issue.title(),
                    issue.description(),
                    issue.location(),
                    execute.proposal().photo(),
                    at,
                    at)));
  }

  private Tables tables() {
    return database.systemTables();
  }
}
