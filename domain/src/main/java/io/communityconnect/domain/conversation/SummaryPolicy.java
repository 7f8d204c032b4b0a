package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// When a conversation is summed up, and how much of it.
///
/// A model is shown the newest messages word by word: the window. A summary is due as soon as the
/// window cannot hold all that was said since the last one; it then takes in everything but the
/// newest few. So while summaries are written, a model is shown each message in one way or the
/// other, and a conversation is summed up once in `window - kept` messages.
///
/// What was said long ago and never summed up stays out: history that was brought along, for
/// example. It can be found by searching.
///
/// @param window how many messages a model is shown word by word
/// @param kept how many of the newest stay out of a summary
/// @param portion how many messages a summary takes in at most
public record SummaryPolicy(int window, int kept, int portion) {
  public SummaryPolicy {
    if (kept < 0 || kept >= window || portion < window) {
      throw new IllegalArgumentException("a summary takes in what leaves the window");
    }
  }

  /// What fits a chat: ten messages are five questions with their answers.
  public static SummaryPolicy usual() {
    return new SummaryPolicy(20, 10, 60);
  }

  /// How many messages to read for a summary at most.
  public int reach() {
    return portion + kept;
  }

  /// Whether the window overflows.
  ///
  /// @param history the newest messages, oldest first, at least as many as the window holds
  /// @param more how many messages came since
  public boolean isDue(Optional<ContextSummary> former, List<Message> history, int more) {
    return since(former, history).size() + more > window;
  }

  /// What the next summary takes in besides the former one, oldest first; empty where none is due.
  /// Messages of one moment stay together, for a summary ends with a moment.
  ///
  /// @param history the newest messages, oldest first, as far as they are read
  public List<Message> portionOf(Optional<ContextSummary> former, List<Message> history) {
    List<Message> since = since(former, history);
    if (since.size() <= window) {
      return List.of();
    }
    int end = since.size() - kept;
    while (end < since.size() && since.get(end).at().equals(since.get(end - 1).at())) {
      end++;
    }
    return List.copyOf(since.subList(Math.max(0, end - portion), end));
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
