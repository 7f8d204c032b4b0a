package io.communityconnect.application.privacy.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.out.RetentionSweep;
import java.time.Instant;

/// Deletes what the residents' plans keep no longer, in many short transactions.
@FunctionalInterface
public interface ApplyRetentionUseCase {
  /// Goes on from where an earlier holder stopped. Whatever interrupts it, nothing is half deleted,
  /// and the next holder goes on from there.
  Outcome apply(Command command);

  /// @param sweep as claimed
  record Command(RetentionSweep sweep) {
    public Command {
      requireNonNull(sweep, "sweep is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// Everything that has expired is gone.
    record Finished(Counts counts, Instant nextDueAt) implements Outcome {}

    /// Another instance took the sweep over meanwhile and goes on.
    record TakenOver(Counts counts) implements Outcome {}
  }

  /// How much was deleted by this call.
  record Counts(long messages, long summaries) {
    /// Nothing.
    public static final Counts NONE = new Counts(0, 0);

    /// These and some more.
    public Counts plus(int moreMessages, int moreSummaries) {
      return new Counts(messages + moreMessages, summaries + moreSummaries);
    }
  }
}
