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
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.knowledge.service.GroundedReply;
import io.communityconnect.application.knowledge.service.ResidentKnowledge;
import io.communityconnect.application.knowledge.service.ResidentKnowledge.Asked;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.action.ActionDraft;
import io.communityconnect.domain.action.ActionKind;
import io.communityconnect.domain.action.ActionOffer;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.OpenQuestion;
import io.communityconnect.domain.knowledge.Passage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Has a model write the answer, and makes an offer of what it proposes to do. A plain yes or no to
/// an offer needs no model.
public final class ModelStage {
  /// What is offered where nobody knows the answer.
  private static final ActionDraft HAND_OVER =
      new ActionDraft(ActionKind.HAND_OVER.code(), Map.of());

  private final ReplyGenerator generator;
  private final ResidentKnowledge knowledge;
  private final PromptWriter prompts;
  private final ProposalDesk desk;
  private final ProposalDecision decisions;
  private final Limits limits;
  private final InstantSource clock;

  /// How much one reply may take.
  ///
  /// @param queries whether the resident's plan pays for a model
  /// @param deadline the time for finding what is known and for the model, all tries included
  public record Limits(QueryBudget queries, Duration deadline) {
    public Limits {
      requireNonNull(queries, "queries is null");
      requireNonNull(deadline, "deadline is null");
    }
  }

  /// @param generator asked for what is no plain yes or no
  public ModelStage(
      ReplyGenerator generator,
      ResidentKnowledge knowledge,
      PromptWriter prompts,
      ProposalDesk desk,
      ProposalDecision decisions,
      Limits limits,
      InstantSource clock) {
    this.generator = requireNonNull(generator, "generator is null");
    this.knowledge = requireNonNull(knowledge, "knowledge is null");
    this.prompts = requireNonNull(prompts, "prompts is null");
    this.desk = requireNonNull(desk, "desk is null");
    this.decisions = requireNonNull(decisions, "decisions is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// What failed too often is given up, be it the model's words or what a yes has done.
  Answer answer(Question question) {
    Lease lease = question.lease();
    if (lease.attempt() > AnswerPolicy.MAX_ATTEMPTS) {
      limits.queries().release(lease, question.thought());
      return words(FixedText.NO_ANSWER_NOW.in(question.language()), question);
    }
    return decisions
        .decided(
            question.turn(),
            question.thought(),
            lease.resident(),
            question.language(),
            clock.instant())
        .map(Answer::of)
        .orElseGet(() -> written(question));
  }

  /// What becomes of an open offer when something else is said.
  List<ProposalStep> passedOver(Turn turn) {
    return decisions.passedOver(turn);
  }

  private Answer written(Question question) {
    return switch (limits
        .queries()
        .reserve(question.lease(), question.thought(), question.language())) {
      case Permit.Refused refused -> words(refused.reason(), question);
      case Permit.Given permit -> paid(permit, question);
    };
  }

  private Answer paid(Permit.Given permit, Question question) {
    Instant until = clock.instant().plus(limits.deadline());
    List<ActionOffer> offers = desk.offers(question.turn());
    Asked asked =
        knowledge.search(question.lease(), question.thought(), question.turn().knowledge());
    Prompt prompt = prompts.promptFor(question, passagesOf(asked), offers);
    Duration left = Duration.between(clock.instant(), until);
    return switch (generator.generate(prompt, left).reply()) {
      case Reply.Written written ->
          offered(written, offers, question)
              .map(said -> withEndOfFormer(said, permit, question))
              .orElseGet(() -> grounded(asked, written, prompt, permit, question));
      case Reply.Unavailable _ -> {
        limits.queries().release(question.lease(), question.thought());
        yield withoutModel(asked, question);
      }
    };
  }

  private static List<Passage> passagesOf(Asked asked) {
    return asked.passages().stream().map(FoundPassage::passage).toList();
  }

  private Answer grounded(
      Asked asked, Reply.Written written, Prompt prompt, Permit.Given permit, Question question) {
    GroundedReply reply = knowledge.reply(asked, written, prompt.hasPast(), question.language());
    Optional<Said> person =
        reply.isUnanswered() && !written.known() ? offered(HAND_OVER, question) : Optional.empty();
    List<ProposalStep> steps = new ArrayList<>(passedOver(question.turn()));
    person.map(Said::steps).ifPresent(steps::addAll);
    String offer = person.map(said -> "\n\n" + said.text()).orElse("");
    return new Answer(
        Optional.of(permit.with(reply.text() + offer)),
        steps,
        reply.sources(),
        reply.isUnanswered() ? OpenQuestion.of(asked.words()) : Optional.empty(),
        person.flatMap(Said::buttons));
  }

  private Answer withoutModel(Asked asked, Question question) {
    return knowledge
        .excerpt(asked, question.language())
        .map(
            quote ->
                new Answer(
                    Optional.of(quote.text()),
                    passedOver(question.turn()),
                    quote.sources(),
                    Optional.empty(),
                    Optional.empty()))
        .orElseGet(() -> words(FixedText.NO_ANSWER_NOW.in(question.language()), question));
  }

  /// An action that was not offered is no action: the model is taken at its words.
  private Optional<Said> offered(
      Reply.Written written, List<ActionOffer> offers, Question question) {
    return written
        .action()
        .filter(draft -> offers.stream().anyMatch(offer -> offer.name().equals(draft.action())))
        .flatMap(draft -> offered(draft, question));
  }

  private Optional<Said> offered(ActionDraft draft, Question question) {
    return desk.offer(
        draft,
        question.turn(),
        question.thought(),
        question.lease().resident(),
        question.language(),
        clock.instant());
  }

  private Answer words(String text, Question question) {
    return new Answer(Optional.of(text), passedOver(question.turn()));
  }

  private Answer withEndOfFormer(Said said, Permit.Given permit, Question question) {
    List<ProposalStep> all = new ArrayList<>(passedOver(question.turn()));
    all.addAll(said.steps());
    return Answer.of(new Said(permit.with(said.text()), all, said.buttons()));
  }
}
