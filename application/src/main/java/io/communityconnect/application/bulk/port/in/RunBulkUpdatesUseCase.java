package io.communityconnect.application.bulk.port.in;

/// Works on changes of many people, a batch at a time.
@FunctionalInterface
public interface RunBulkUpdatesUseCase {
  /// Does one batch of the oldest that has one left, all of it or nothing. Whatever interrupts it,
  /// the next one begins with the same batch.
  Outcome runBatch();

  /// What came of it.
  sealed interface Outcome {
    /// @param people how many were looked at
    /// @param told how many were written to
    record Ran(int people, int told) implements Outcome {}

    /// Nothing is under way, or others work on all that is.
    record NothingToDo() implements Outcome {}
  }
}
