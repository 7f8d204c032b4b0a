package io.communityconnect.application.conversation.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.conversation.port.out.TokenCounter;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.knowledge.Passage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Keeps what a turn costs flat, however long people have been talking: what is to be answered and
/// what is known about it come first, then what was said before: summed up, remembered, and word by
/// word, newest first, as long as there is room.
public final class PromptBudget {
  /// What everything but the model's own rules may take.
  public static final int TOKENS = 6_000;

  /// What is remembered beside the last messages may take so much of it.
  static final int TOKENS_OF_RECOLLECTIONS = 1_000;

  /// What marks a message or a passage beside its words.
  private static final int TOKENS_OF_MARKS = 12;

  /// No text has more tokens than bytes: what fits by them need not be counted, and most does.
  static final Costs AT_MOST = new Costs(text -> text.getBytes(UTF_8).length);

  private final Costs costs;
  private final int tokens;

  /// A budget of [#TOKENS].
  public PromptBudget(TokenCounter counter) {
    this(counter, TOKENS);
  }

  PromptBudget(TokenCounter counter, int tokens) {
    this.costs = new Costs(requireNonNull(counter, "counter is null"));
    this.tokens = tokens;
  }

  /// What was said before.
  ///
  /// @param recollections those that matter most first
  /// @param history the newest messages, oldest first
  record Before(
      Optional<ContextSummary> summary, List<Recollection> recollections, List<Message> history) {
    Before {
      requireNonNull(summary, "summary is null");
      recollections = List.copyOf(recollections);
      history = List.copyOf(history);
    }
  }

  /// As much of what was said before as there is room for beside the whole thought; of the history
  /// the newest, without a gap.
  Before shown(Before all, List<Message> thought, List<Passage> knowledge) {
    return surelyFits(all, tokens - AT_MOST.of(thought, knowledge))
        ? all
        : fitting(all, tokens - costs.of(thought, knowledge));
  }

  private static boolean surelyFits(Before all, int room) {
    int recollections = all.recollections().stream().mapToInt(AT_MOST::of).sum();
    int summary = all.summary().map(AT_MOST::of).orElse(0);
    return recollections <= TOKENS_OF_RECOLLECTIONS
        && recollections + summary + all.history().stream().mapToInt(AT_MOST::of).sum() <= room;
  }

  private Before fitting(Before all, int free) {
    int left = free;
    Optional<ContextSummary> summary = all.summary().filter(it -> costs.of(it) <= free);
    left -= summary.map(costs::of).orElse(0);
    List<Recollection> recollections =
        fitting(all.recollections(), Math.min(left, TOKENS_OF_RECOLLECTIONS));
    left -= recollections.stream().mapToInt(costs::of).sum();
    return new Before(summary, recollections, newest(all.history(), left));
  }

  private List<Recollection> fitting(List<Recollection> all, int room) {
    List<Recollection> fitting = new ArrayList<>();
    int left = room;
    for (Recollection recollection : all) {
      left -= costs.of(recollection);
      if (left < 0) {
        break;
      }
      fitting.add(recollection);
    }
    return fitting;
  }

  private List<Message> newest(List<Message> history, int room) {
    int left = room;
    Deque<Message> newest = new ArrayDeque<>();
    for (Message message : history.reversed()) {
      left -= costs.of(message);
      if (left < 0) {
        break;
      }
      newest.addFirst(message);
    }
    return List.copyOf(newest);
  }

  /// What texts take, by one way of counting.
  record Costs(TokenCounter counter) {
    int of(List<Message> thought, List<Passage> knowledge) {
      return thought.stream().mapToInt(this::of).sum()
          + knowledge.stream().mapToInt(this::of).sum();
    }

    int of(Message message) {
      return of(message.content().words(), 1);
    }

    int of(String words, int messages) {
      return messages * TOKENS_OF_MARKS + counter.count(words);
    }

    int of(Passage passage) {
      return TOKENS_OF_MARKS + counter.count(passage.title()) + counter.count(passage.text());
    }

    int of(ContextSummary summary) {
      return TOKENS_OF_MARKS + counter.count(summary.text());
    }

    int of(Recollection recollection) {
      return TOKENS_OF_MARKS + counter.count(recollection.speaker() + recollection.text());
    }
  }
}
