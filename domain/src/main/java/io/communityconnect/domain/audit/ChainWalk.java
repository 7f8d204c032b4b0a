package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.audit.ChainBreak.Kind;
import java.util.Optional;
import java.util.function.Predicate;

/// A walk along a chain from its first entry, which remembers one entry and no more.
///
/// @param reached the last entry that is in order
public record ChainWalk(AuditHead reached) {
  /// At the beginning.
  public static final ChainWalk START = new ChainWalk(AuditHead.OF_NOTHING);

  public ChainWalk {
    requireNonNull(reached, "reached is null");
  }

  /// What one step led to.
  public sealed interface Step {
    /// The entry is in order.
    record Onward(ChainWalk walk) implements Step {}

    /// The chain ends to hold here.
    record Stopped(ChainBreak at) implements Step {}
  }

  /// Looks at the entry with the next higher number that is there.
  ///
  /// @param isInLog says whether an entry with that hash is anywhere in the chain; asked at most
  ///     once, and only when the chain does not hold
  public Step step(AuditRecord record, Predicate<AuditHash> isInLog) {
    long expected = requireAhead(record.sequence());
    boolean follows = record.isAsWritten() && record.previous().equals(reached.hash());
    if (record.sequence() > expected) {
      return stopped(expected, follows ? Kind.REORDERED : Kind.MISSING);
    }
    if (follows) {
      return new Step.Onward(new ChainWalk(record.head()));
    }
    return stopped(expected, record.isAsWritten() ? misplaced(record, isInLog) : Kind.TAMPERED);
  }

  /// Looks at an entry with the next higher number that cannot be read as one.
  public Step stepOnUnintelligible(long sequence) {
    long expected = requireAhead(sequence);
    return stopped(expected, sequence > expected ? Kind.MISSING : Kind.TAMPERED);
  }

  private static Kind misplaced(AuditRecord record, Predicate<AuditHash> isInLog) {
    boolean continuesAnother =
        record.previous().equals(AuditHash.OF_NOTHING) || isInLog.test(record.previous());
    return continuesAnother ? Kind.REORDERED : Kind.MISSING;
  }

  private long requireAhead(long sequence) {
    if (sequence <= reached.sequence()) {
      throw new IllegalArgumentException("entries come in the order of their numbers");
    }
    return reached.sequence() + 1;
  }

  /// Compares where the walk ended with where the chain's head says that it ends.
  ///
  /// @return how the chain is broken at its end, if it is
  public Optional<ChainBreak> endAt(AuditHead head) {
    if (head.equals(reached)) {
      return Optional.empty();
    }
    return Optional.of(
        head.sequence() > reached.sequence()
            ? new ChainBreak(reached.sequence() + 1, Kind.MISSING)
            : new ChainBreak(Math.max(1, head.sequence()), Kind.TAMPERED));
  }

  private static Step stopped(long sequence, Kind kind) {
    return new Step.Stopped(new ChainBreak(sequence, kind));
  }
}
