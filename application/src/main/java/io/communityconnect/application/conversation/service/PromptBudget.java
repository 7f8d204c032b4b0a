package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.TokenCounter;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.knowledge.Passage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Keeps what a turn costs flat, however long people have been talking: what is to be answered and
/// what is known about it come first, and what was said before fills the rest, newest first.
public final class PromptBudget {
  /// What everything but the model's own rules may take.
  public static final int TOKENS = 6_000;

  /// What marks a message or a passage beside its words.
  private static final int TOKENS_OF_MARKS = 12;

  private final TokenCounter counter;
  private final int tokens;

  /// A budget of [#TOKENS].
  public PromptBudget(TokenCounter counter) {
    this(counter, TOKENS);
  }

  PromptBudget(TokenCounter counter, int tokens) {
    this.counter = requireNonNull(counter, "counter is null");
    this.tokens = tokens;
  }

  /// As much of the history as there is room for beside the whole thought, oldest first and without
  /// a gap.
  List<Message> shown(List<Message> history, List<Message> thought, List<Passage> knowledge) {
    int left =
        tokens
            - thought.stream().mapToInt(this::cost).sum()
            - knowledge.stream().mapToInt(this::cost).sum();
    Deque<Message> shown = new ArrayDeque<>();
    for (Message message : history.reversed()) {
      left -= cost(message);
      if (left < 0) {
        break;
      }
      shown.addFirst(message);
    }
    return List.copyOf(shown);
  }

  private int cost(Message message) {
    return TOKENS_OF_MARKS + counter.count(message.content().words());
  }

  private int cost(Passage passage) {
    return TOKENS_OF_MARKS + counter.count(passage.title()) + counter.count(passage.text());
  }
}
