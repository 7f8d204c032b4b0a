package io.communityconnect.application.conversation.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Summarizer.Draft;
import io.communityconnect.application.conversation.port.out.TokenCounter;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.SummaryPolicy;
import io.communityconnect.domain.conversation.SummaryPolicy.Since;
import java.util.List;
import java.util.Optional;

/// Knows when more was said than a model can be shown word by word, and what is summed up then.
public final class SummaryWindow {
  private static final SummaryPolicy POLICY = AnswerPolicy.SUMMARIES;

  /// No text has more tokens than bytes: what fits by them need not be counted, and most does.
  private static final Sizes AT_MOST = new Sizes(text -> text.getBytes(UTF_8).length);

  private final Sizes sizes;

  /// @param counter counts as it does for prompts
  public SummaryWindow(TokenCounter counter) {
    this.sizes = new Sizes(requireNonNull(counter, "counter is null"));
  }

  /// Whether there is something to sum up once a thought is answered.
  ///
  /// @param turn as it was read for the answer
  /// @param reply the words of the answer
  /// @param parts in how many messages it stands
  boolean overflows(Turn turn, List<Message> thought, String reply, int parts) {
    return isDue(turn, thought, reply, parts, AT_MOST) && isDue(turn, thought, reply, parts, sizes);
  }

  private static boolean isDue(
      Turn turn, List<Message> thought, String reply, int parts, Sizes sizes) {
    Since more =
        new Since(
            thought.size() + parts,
            thought.stream().mapToInt(sizes::of).sum() + sizes.of(reply, parts));
    return POLICY.isDue(turn.summary(), turn.history(), more, sizes::of);
  }

  /// How many messages to read for a summary at most.
  int reach() {
    return POLICY.reach();
  }

  /// What is to be summed up; empty where nothing is due.
  Optional<Draft> draftOf(Turn turn) {
    List<Message> portion = POLICY.portionOf(turn.summary(), turn.history(), sizes::of);
    return portion.isEmpty() ? Optional.empty() : Optional.of(new Draft(turn.summary(), portion));
  }

  /// How much messages take, by one way of counting.
  private record Sizes(TokenCounter counter) {
    int of(Message message) {
      return of(message.content().words(), 1);
    }

    int of(String words, int messages) {
      return messages * PromptBudget.TOKENS_OF_MARKS + counter.count(words);
    }
  }
}
