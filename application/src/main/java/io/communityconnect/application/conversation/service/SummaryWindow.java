package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Summarizer.Draft;
import io.communityconnect.application.conversation.port.out.TokenCounter;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.conversation.service.PromptBudget.Costs;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.SummaryPolicy;
import io.communityconnect.domain.conversation.SummaryPolicy.Since;
import java.util.List;
import java.util.Optional;

/// Knows when more was said than a model can be shown word by word, and what is summed up then.
public final class SummaryWindow {
  private static final SummaryPolicy POLICY = AnswerPolicy.SUMMARIES;

  private final Costs costs;

  /// @param counter counts as it does for prompts
  public SummaryWindow(TokenCounter counter) {
    this.costs = new Costs(requireNonNull(counter, "counter is null"));
  }

  /// Whether there is something to sum up once a thought is answered. What fits by its bytes need
  /// not be counted.
  ///
  /// @param turn as it was read for the answer
  /// @param reply the words of the answer
  /// @param parts in how many messages it stands
  boolean overflows(Turn turn, List<Message> thought, String reply, int parts) {
    return isDue(turn, thought, reply, parts, PromptBudget.AT_MOST)
        && isDue(turn, thought, reply, parts, costs);
  }

  private static boolean isDue(
      Turn turn, List<Message> thought, String reply, int parts, Costs costs) {
    Since more =
        new Since(
            thought.size() + parts,
            thought.stream().mapToInt(costs::of).sum() + costs.of(reply, parts));
    return POLICY.isDue(turn.summary(), turn.history(), more, costs::of);
  }

  /// How many messages to read for a summary at most.
  int reach() {
    return POLICY.reach();
  }

  /// What is to be summed up; empty where nothing is due.
  Optional<Draft> draftOf(Turn turn) {
    List<Message> portion = POLICY.portionOf(turn.summary(), turn.history(), costs::of);
    return portion.isEmpty() ? Optional.empty() : Optional.of(new Draft(turn.summary(), portion));
  }
}
