package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.conversation.service.PromptBudget.Before;
import io.communityconnect.domain.action.ActionOffer;
import io.communityconnect.domain.knowledge.Passage;
import java.util.Comparator;
import java.util.List;

/// Puts together what a model is shown: what is known, what was said, what can be done.
public final class PromptWriter {
  private final PromptBudget budget;
  private final ResidentMemory memory;

  /// @param budget says how much it may be
  /// @param memory remembers what was said long ago
  public PromptWriter(PromptBudget budget, ResidentMemory memory) {
    this.budget = requireNonNull(budget, "budget is null");
    this.memory = requireNonNull(memory, "memory is null");
  }

  Prompt promptFor(Question question, List<Passage> knowledge, List<ActionOffer> offers) {
    Turn turn = question.turn();
    List<Recollection> recollections =
        memory.of(question.lease().resident(), question.thought(), turn.history());
    Before before =
        budget.shown(
            new Before(
                turn.summary().map(ShownWords::of),
                recollections.stream().map(ShownWords::of).toList(),
                ShownWords.of(turn.history())),
            question.thought(),
            knowledge);
    return new Prompt(
        turn.community().id(),
        turn.community().name(),
        before.summary(),
        knowledge,
        before.recollections().stream().sorted(Comparator.comparing(Recollection::at)).toList(),
        before.history(),
        question.thought(),
        offers);
  }
}
