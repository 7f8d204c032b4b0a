package io.communityconnect.application.action.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.action.port.out.ActionKeys;
import io.communityconnect.application.action.port.out.KnownResidents.Known;
import io.communityconnect.application.action.port.out.NeighbourDirectory;
import io.communityconnect.application.billing.service.PlanDesk;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.issue.port.out.ServiceRequests;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.action.ActionCatalogue;
import io.communityconnect.domain.action.ActionDraft;
import io.communityconnect.domain.action.ActionOffer;
import io.communityconnect.domain.action.ActionReader;
import io.communityconnect.domain.action.ActionReader.Reading;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes an offer of what a model proposed. The model says what somebody seems to want; whether
/// that exists, is well-formed and is theirs to ask for is decided here.
public final class ProposalDesk {
  private static final int REQUESTS_TOLD = 5;
  private static final int NEIGHBOURS_TOLD = 5;

  private final UnitOfWork unitOfWork;
  private final ServiceRequests requests;
  private final NeighbourDirectory directory;
  private final WhoIsMeant residents;
  private final PlanDesk plans;
  private final ActionKeys keys;

  /// @param plans knows where one is changed
  /// @param residents finds out for whom an admin wants something done
  public ProposalDesk(
      UnitOfWork unitOfWork,
      ServiceRequests requests,
      NeighbourDirectory directory,
      WhoIsMeant residents,
      PlanDesk plans,
      ActionKeys keys) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.requests = requireNonNull(requests, "requests is null");
    this.directory = requireNonNull(directory, "directory is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.plans = requireNonNull(plans, "plans is null");
    this.keys = requireNonNull(keys, "keys is null");
  }

  /// What a model may propose to whoever is answered.
  public List<ActionOffer> offers(Turn turn) {
    return ActionCatalogue.offersFor(turn.asker().role());
  }

  /// What is said to a draft. Remote to nobody, opens units of work of its own.
  ///
  /// @param thought what is answered; its picture goes with an issue that is reported
  /// @param language what they are spoken to in
  /// @return empty where the draft is nothing that can be offered, and words have to do
  public Optional<Said> offer(
      ActionDraft draft,
      Turn turn,
      List<Message> thought,
      Actor.Resident person,
      Language language,
      Instant now) {
    return switch (ActionReader.read(draft)) {
      case Reading.Unknown(), Reading.Unfit() -> Optional.empty();
      case Reading.Understood(Action action) ->
          Optional.of(offer(action, new Wish(draft, turn, thought, person, language, now)));
    };
  }

  /// Where a draft comes from.
  private record Wish(
      ActionDraft draft,
      Turn turn,
      List<Message> thought,
      Actor.Resident person,
      Language language,
      Instant now) {
    ActionTexts texts() {
      return new ActionTexts(language);
    }
  }

  private Said offer(Action action, Wish wish) {
    if (!Permissions.allow(wish.turn().asker().role(), action.kind().permission())) {
      return new Said(wish.texts().notAllowed(), List.of());
    }
    if (action instanceof Action.RequestStatus) {
      return new Said(wish.texts().status(requestsOf(wish.person())), List.of());
    }
    if (action instanceof Action.FindNeighbour(String skill)) {
      return new Said(wish.texts().neighbours(skill, neighbours(skill, wish.person())), List.of());
    }
    if (action instanceof Action.SwitchPlan) {
      return new Said(plans.upgrade(wish.person(), wish.language()), List.of());
    }
    if (action instanceof Action.JoinDirectory && wish.turn().asker().name().isEmpty()) {
      return new Said(wish.texts().needsName(), List.of());
    }
    return Optional.ofNullable(wish.draft().arguments().get(ActionCatalogue.FOR_RESIDENT))
        .map(String::strip)
        .filter(named -> !named.isEmpty())
        .map(named -> offerFor(named, action, wish))
        .orElseGet(() -> offerTo(wish.person().id(), Optional.empty(), action, wish));
  }

  private Said offerFor(String named, Action action, Wish wish) {
    ActionTexts texts = wish.texts();
    if (!ActionCatalogue.isForOthersToo(action.kind())) {
      return new Said(texts.notAllowed(), List.of());
    }
    return switch (residents.find(named, wish.person(), wish.turn().asker(), wish.now())) {
      case WhoIsMeant.Found.Themselves() ->
          offerTo(wish.person().id(), Optional.empty(), action, wish);
      case WhoIsMeant.Found.One(Known known) ->
          offerTo(known.id(), Optional.of(known), action, wish);
      case WhoIsMeant.Found.Several(List<Known> meant) ->
          new Said(texts.severalCalled(named, meant), List.of());
      case WhoIsMeant.Found.Nobody() -> new Said(texts.nobodyCalled(named), List.of());
      case WhoIsMeant.Found.NotToBeAsked() -> new Said(texts.notAllowed(), List.of());
    };
  }

  private Said offerTo(ResidentId subject, Optional<Known> other, Action action, Wish wish) {
    Optional<MessageId> photo =
        action instanceof Action.ReportIssue ? photoIn(wish.thought()) : Optional.empty();
    Proposal proposal = Proposal.of(keys.nextProposal(), action, subject, photo, wish.now());
    return new Said(
        wish.texts().offer(action, other, photo.isPresent()),
        List.of(new ProposalStep.Propose(proposal)),
        Optional.of(wish.texts().buttons(proposal.id())));
  }

  private List<ServiceRequest> requestsOf(Actor.Resident person) {
    return unitOfWork.run(person, () -> requests.latestOf(person.id(), REQUESTS_TOLD));
  }

  private List<NeighbourDirectory.Entry> neighbours(String skill, Actor.Resident person) {
    return unitOfWork.run(
        person, () -> directory.search(person.community(), skill, NEIGHBOURS_TOLD));
  }

  private static Optional<MessageId> photoIn(List<Message> thought) {
    return thought.stream()
        .filter(
            message ->
                message.content() instanceof Content.Media media && media.photo().isPresent())
        .map(Message::id)
        .findFirst();
  }
}
