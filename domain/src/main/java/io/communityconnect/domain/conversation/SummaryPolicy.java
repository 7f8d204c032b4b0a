package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// When a conversation is summed up, and how much of it.
///
/// A model is shown the newest messages word by word: the window. A summary is due as soon as the
/// window cannot hold all that was said since the last one, be it too many messages or too long
/// ones; it then takes in everything but the newest few. So while summaries are written, a model is
/// shown each message in one way or the other, and one of short messages is summed up once in
/// `window - kept` of them.
///
/// What was said long ago and never summed up stays out: history that was brought along, for
/// example. It can be found by searching.
///
/// @param window how many messages a model is shown word by word
/// @param kept how many of the newest stay out of a summary
/// @param portion how many messages a summary takes in at most
/// @param tokens how many tokens of them surely find room beside all else that a model is shown
/// @param keptTokens how many tokens stay out of a summary at most
public record SummaryPolicy(int window, int kept, int portion, int tokens, int keptTokens) {
  public SummaryPolicy {
    if (kept < 0 || kept >= window || portion < window) {
      throw new IllegalArgumentException("a summary takes in what leaves the window");
    }
    if (keptTokens < 0 || keptTokens >= tokens) {
      throw new IllegalArgumentException("a summary takes in what finds no room");
    }
  }

  /// What fits a chat: ten messages are five questions with their answers, and of the 6,000 tokens
  /// of a prompt a third is left beside a long question, knowledge, a summary and recollections.
  public static SummaryPolicy usual() {
    return new SummaryPolicy(20, 10, 60, 2_000, 1_000);
  }

  /// What came since the history was read.
  ///
  /// @param messages how many
  /// @param tokens of all of them
  public record Since(int messages, int tokens) {}

  /// How many messages to read for a summary at most.
  public int reach() {
    return portion + kept;
  }

  /// Whether the window overflows.
  ///
  /// @param history the newest messages, oldest first, at least as many as the window holds
  /// @param tokensOf how many a message has
  public boolean isDue(
      Optional<ContextSummary> former,
      List<Message> history,
      Since more,
      ToIntFunction<Message> tokensOf) {
    List<Message> since = since(former, history);
    return overflows(
        since.size() + more.messages(), since.stream().mapToInt(tokensOf).sum() + more.tokens());
  }

  private boolean overflows(int messages, int tokensOfAll) {
    return messages > window || tokensOfAll > tokens;
  }

  /// What the next summary takes in besides the former one, oldest first; empty where none is due.
  /// Messages of one moment stay together, for a summary ends with a moment.
  ///
  /// @param history the newest messages, oldest first, as far as they are read
  /// @param tokensOf how many a message has
  public List<Message> portionOf(
      Optional<ContextSummary> former, List<Message> history, ToIntFunction<Message> tokensOf) {
    List<Message> since = since(former, history);
    if (!overflows(since.size(), since.stream().mapToInt(tokensOf).sum())) {
      return List.of();
    }
    int end = since.size() - keptOf(since, tokensOf);
    while (end < since.size() && since.get(end).at().equals(since.get(end - 1).at())) {
      end++;
    }
    return List.copyOf(since.subList(Math.max(0, end - portion), end));
  }

  private int keptOf(List<Message> since, ToIntFunction<Message> tokensOf) {
    int left = keptTokens;
    int newest = 0;
    for (Message message : since.reversed()) {
      left -= tokensOf.applyAsInt(message);
      if (left < 0 || newest == kept) {
        break;
      }
      newest++;
    }
    return newest;
  }

  private static List<Message> since(Optional<ContextSummary> former, List<Message> history) {
    requireNonNull(history, "history is null");
    return former
        .map(
            summary ->
                history.stream().filter(message -> message.at().isAfter(summary.until())).toList())
        .orElse(history);
  }
}
