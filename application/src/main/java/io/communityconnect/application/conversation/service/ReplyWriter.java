package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.service.QueryBudget;
import io.communityconnect.application.billing.service.QueryBudget.Permit;
import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.application.knowledge.service.ResidentKnowledge;
import io.communityconnect.application.knowledge.service.ResidentKnowledge.Asked;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.knowledge.FoundPassage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the words of a reply: the model's, or honest ones of our own where the model cannot help
/// or is not needed.
public final class ReplyWriter {
  private final LoginMessages logins;
  private final ResidentKnowledge knowledge;
  private final QueryBudget budget;
  private final ReplyGenerator generator;
  private final Duration deadline;

  /// @param logins answers what is about logging in
  /// @param budget says whether the resident's plan pays for a model
  /// @param deadline the model's budget for one reply, all tries included
  public ReplyWriter(
      LoginMessages logins,
      QueryBudget budget,
      ResidentKnowledge knowledge,
      ReplyGenerator generator,
      Duration deadline) {
    this.logins = requireNonNull(logins, "logins is null");
    this.budget = requireNonNull(budget, "budget is null");
    this.knowledge = requireNonNull(knowledge, "knowledge is null");
    this.generator = requireNonNull(generator, "generator is null");
    this.deadline = requireNonNull(deadline, "deadline is null");
  }

  String replyTo(Reading.Ready ready, Lease lease) {
    LoginMessages.Dealt dealt = logins.dealWith(ready.thought(), lease.resident());
    List<String> replies = new ArrayList<>(dealt.replies());
    if (!dealt.rest().isEmpty()) {
      replies.add(replyTo(dealt.rest(), ready, lease));
    }
    return String.join("\n\n", replies);
  }

  private String replyTo(List<Message> thought, Reading.Ready ready, Lease lease) {
    if (thought.stream().allMatch(message -> message.content().words().isBlank())) {
      return StandardTexts.cannotRead(thought.getLast().content());
    }
    if (lease.attempt() > AnswerPolicy.MAX_MODEL_ATTEMPTS) {
      return withoutAnswer(thought, lease);
    }
    return switch (budget.reserve(lease, thought)) {
      case Permit.Refused refused -> refused.reason();
      case Permit.Given permit -> answer(thought, ready, lease, permit);
    };
  }

  private String answer(
      List<Message> thought, Reading.Ready ready, Lease lease, Permit.Given permit) {
    Asked asked = knowledge.search(lease, thought);
    return switch (generator.generate(promptFor(thought, ready, asked), deadline).reply()) {
      case Reply.Written written ->
          permit.with(knowledge.reply(asked, written, !ready.turn().history().isEmpty()));
      case Reply.Unavailable _ -> {
        budget.release(lease, thought);
        yield knowledge.excerpt(asked).orElse(StandardTexts.NO_ANSWER_NOW);
      }
    };
  }

  private String withoutAnswer(List<Message> thought, Lease lease) {
    budget.release(lease, thought);
    return StandardTexts.NO_ANSWER_NOW;
  }

  private static Prompt promptFor(List<Message> thought, Reading.Ready ready, Asked asked) {
    List<Message> messages = new ArrayList<>(ready.turn().history());
    messages.addAll(thought);
    return new Prompt(
        ready.turn().community().id(),
        ready.turn().community().name(),
        Optional.empty(),
        asked.passages().stream().map(FoundPassage::passage).toList(),
        List.of(),
        messages,
        List.of());
  }
}
