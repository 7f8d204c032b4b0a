package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.action.service.ProposalDecision;
import io.communityconnect.application.action.service.ProposalDesk;
import io.communityconnect.application.action.service.Said;
import io.communityconnect.application.billing.service.QueryBudget;
import io.communityconnect.application.billing.service.QueryBudget.Permit;
import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.application.knowledge.service.GroundedReply;
import io.communityconnect.application.knowledge.service.ResidentKnowledge;
import io.communityconnect.application.knowledge.service.ResidentKnowledge.Asked;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.action.ActionOffer;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has a model write the answer, and makes an offer of what it proposes to do. A plain yes or no to
/// an offer needs no model.
public final class ModelStage {
  private final ReplyGenerator generator;
  private final ResidentKnowledge knowledge;
  private final ProposalDesk desk;
  private final ProposalDecision decisions;
  private final Limits limits;
  private final InstantSource clock;

  /// How much one reply may take.
  ///
  /// @param prompt what the model is shown
  /// @param queries whether the resident's plan pays for a model
  /// @param deadline the model's time, all tries included
  public record Limits(PromptBudget prompt, QueryBudget queries, Duration deadline) {
    public Limits {
      requireNonNull(prompt, "prompt is null");
      requireNonNull(queries, "queries is null");
      requireNonNull(deadline, "deadline is null");
    }
  }

  /// @param generator asked for what is no plain yes or no
  public ModelStage(
      ReplyGenerator generator,
      ResidentKnowledge knowledge,
      ProposalDesk desk,
      ProposalDecision decisions,
      Limits limits,
      InstantSource clock) {
    this.generator = requireNonNull(generator, "generator is null");
    this.knowledge = requireNonNull(knowledge, "knowledge is null");
    this.desk = requireNonNull(desk, "desk is null");
    this.decisions = requireNonNull(decisions, "decisions is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// What failed too often is given up, be it the model's words or what a yes has done.
  ///
  /// @param thought what is to be answered of it
  Answer answer(List<Message> thought, Reading.Ready ready, Lease lease, Language language) {
    if (lease.attempt() > AnswerPolicy.MAX_ATTEMPTS) {
      limits.queries().release(lease, thought);
      return words(FixedText.NO_ANSWER_NOW.in(language), ready);
    }
    return decisions
        .decided(ready.turn(), thought, lease.resident(), language, clock.instant())
        .map(Answer::of)
        .orElseGet(() -> written(thought, ready, lease, language));
  }

  /// What becomes of an open offer when something else is said.
  List<ProposalStep> passedOver(Reading.Ready ready) {
    return decisions.passedOver(ready.turn());
  }

  private Answer written(
      List<Message> thought, Reading.Ready ready, Lease lease, Language language) {
    return switch (limits.queries().reserve(lease, thought, language)) {
      case Permit.Refused refused -> words(refused.reason(), ready);
      case Permit.Given permit -> paid(permit, thought, ready, lease, language);
    };
  }

  private Answer paid(
      Permit.Given permit,
      List<Message> thought,
      Reading.Ready ready,
      Lease lease,
      Language language) {
    List<ActionOffer> offers = desk.offers(ready.turn());
    Asked asked = knowledge.search(lease, thought);
    Prompt prompt = promptFor(thought, ready, asked, offers);
    return switch (generator.generate(prompt, limits.deadline()).reply()) {
      case Reply.Written written ->
          offered(written, offers, thought, ready, lease, language)
              .map(said -> withEndOfFormer(said, permit, ready))
              .orElseGet(() -> grounded(asked, written, prompt, permit, ready, language));
      case Reply.Unavailable _ -> {
        limits.queries().release(lease, thought);
        yield withoutModel(asked, ready, language);
      }
    };
  }

  private Answer grounded(
      Asked asked,
      Reply.Written written,
      Prompt prompt,
      Permit.Given permit,
      Reading.Ready ready,
      Language language) {
    GroundedReply reply = knowledge.reply(asked, written, !prompt.history().isEmpty(), language);
    return new Answer(Optional.of(permit.with(reply.text())), passedOver(ready), reply.sources());
  }

  private Answer withoutModel(Asked asked, Reading.Ready ready, Language language) {
    return knowledge
        .excerpt(asked, language)
        .map(quote -> new Answer(Optional.of(quote.text()), passedOver(ready), quote.sources()))
        .orElseGet(() -> words(FixedText.NO_ANSWER_NOW.in(language), ready));
  }

  /// An action that was not offered is no action: the model is taken at its words.
  private Optional<Said> offered(
      Reply.Written written,
      List<ActionOffer> offers,
      List<Message> thought,
      Reading.Ready ready,
      Lease lease,
      Language language) {
    return written
        .action()
        .filter(draft -> offers.stream().anyMatch(offer -> offer.name().equals(draft.action())))
        .flatMap(
            draft ->
                desk.offer(
                    draft, ready.turn(), thought, lease.resident(), language, clock.instant()));
  }

  private Answer words(String text, Reading.Ready ready) {
    return new Answer(Optional.of(text), passedOver(ready));
  }

  private Answer withEndOfFormer(Said said, Permit.Given permit, Reading.Ready ready) {
    List<ProposalStep> all = new ArrayList<>(passedOver(ready));
    all.addAll(said.steps());
    return new Answer(Optional.of(permit.with(said.text())), all);
  }

  private Prompt promptFor(
      List<Message> thought, Reading.Ready ready, Asked asked, List<ActionOffer> offers) {
    List<Passage> passages = asked.passages().stream().map(FoundPassage::passage).toList();
    return new Prompt(
        ready.turn().community().id(),
        ready.turn().community().name(),
        Optional.empty(),
        passages,
        List.of(),
        limits.prompt().shown(ready.turn().history(), thought, passages),
        thought,
        offers);
  }
}
