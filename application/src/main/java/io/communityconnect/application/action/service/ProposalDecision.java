package io.communityconnect.application.action.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.action.port.out.ActionKeys;
import io.communityconnect.application.conversation.port.out.Asker;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.domain.action.Decision;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes a plain yes or no for what it is: no model is asked, and no query of the plan is used.
public final class ProposalDecision {
  private final ActionKeys keys;

  /// @param keys for what comes of a yes
  public ProposalDecision(ActionKeys keys) {
    this.keys = requireNonNull(keys, "keys is null");
  }

  /// What is said to a thought that decides the open offer, and nothing else.
  ///
  /// @param turn read at this attempt: a role that was lost since the offer counts no more
  public Optional<Said> decided(
      Turn turn, List<Message> thought, Actor.Resident person, Language language, Instant now) {
    return turn.proposal()
        .flatMap(
            proposal ->
                Decision.in(thought.stream().map(Message::content).toList(), proposal.id())
                    .map(
                        decision ->
                            said(
                                decision,
                                proposal,
                                new Decider(turn.asker(), person, language),
                                now)));
  }

  /// What becomes of the open offer when something else is said: a later "yes" answers something
  /// else, too.
  public List<ProposalStep> passedOver(Turn turn) {
    return turn.proposal()
        .<List<ProposalStep>>map(proposal -> List.of(new ProposalStep.Expire(proposal.id())))
        .orElse(List.of());
  }

  /// Whose yes or no it is.
  private record Decider(Asker asker, Actor.Resident person, Language language) {}

  private Said said(Decision decision, Proposal proposal, Decider decider, Instant now) {
    ActionTexts texts = new ActionTexts(decider.language());
    if (proposal.isExpired(now)) {
      return new Said(texts.expired(), List.of(new ProposalStep.Expire(proposal.id())));
    }
    return switch (decision) {
      case NO -> new Said(texts.declined(), List.of(new ProposalStep.Decline(proposal.id())));
      case YES ->
          isAllowed(proposal, decider.asker(), decider.person())
              ? done(proposal, texts)
              : new Said(texts.notAllowed(), List.of(new ProposalStep.Decline(proposal.id())));
    };
  }

  private Said done(Proposal proposal, ActionTexts texts) {
    ServiceRequestId request = keys.nextRequest();
    return new Said(
        texts.done(proposal.action().kind(), request),
        List.of(new ProposalStep.Execute(proposal, request)));
  }

  private static boolean isAllowed(Proposal proposal, Asker asker, Actor.Resident person) {
    return Permissions.allow(asker.role(), proposal.action().kind().permission())
        && (proposal.subject().equals(person.id())
            || Permissions.allow(asker.role(), Permission.ACT_FOR_RESIDENT));
  }
}
