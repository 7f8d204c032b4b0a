package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// People write one thought in several messages. This policy says which messages belong together
/// and when the thought is complete, so that it is answered once.
///
/// @param quiet a pause of this length ends a thought; zero makes every message one of its own
/// @param max a thought is answered this long after its first message, however much follows
public record DebouncePolicy(Duration quiet, Duration max) {
  public DebouncePolicy {
    requireNonNull(quiet, "quiet is null");
    requireNonNull(max, "max is null");
    if (quiet.isNegative() || max.compareTo(quiet) < 0) {
      throw new IllegalArgumentException("quiet must not be negative nor longer than max");
    }
  }

  /// What stands first in a row of unanswered messages.
  public sealed interface Thought {
    /// Nothing is unanswered.
    record None() implements Thought {}

    /// The writer may not have finished; complete at the given time if nothing follows.
    record Forming(Instant completeAt) implements Thought {}

    /// The first `size` messages are one thought and can be answered.
    record Complete(int size) implements Thought {}
  }

  /// Looks at the first thought of the unanswered messages.
  ///
  /// @param arrivals when each unanswered message was received, in order
  public Thought firstThought(List<Instant> arrivals, Instant now) {
    if (arrivals.isEmpty()) {
      return new Thought.None();
    }
    Instant end = completionOf(arrivals.subList(0, 1));
    int size = 1;
    while (size < arrivals.size() && arrivals.get(size).isBefore(end)) {
      size++;
      end = completionOf(arrivals.subList(0, size));
    }
    boolean followed = size < arrivals.size();
    return followed || !now.isBefore(end) ? new Thought.Complete(size) : new Thought.Forming(end);
  }

  private Instant completionOf(List<Instant> thought) {
    Instant afterPause = thought.getLast().plus(quiet);
    Instant atTheLatest = thought.getFirst().plus(max);
    return afterPause.isBefore(atTheLatest) ? afterPause : atTheLatest;
  }
}
