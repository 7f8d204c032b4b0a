package io.communityconnect.application.limit.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.limit.RateLimit;
import java.time.Duration;

/// Counts a request against a limit.
@FunctionalInterface
public interface SpendRequestUseCase {
  /// Counts it, unless there are too many already.
  ///
  /// @throws io.communityconnect.application.InfrastructureException while nobody can count; what
  ///     that means is the limit's to say and the caller's to do
  Outcome spend(Command command);

  /// @param subject whose requests are counted together
  record Command(RateLimit limit, String subject) {
    public Command {
      requireNonNull(limit, "limit is null");
      requireNonNull(subject, "subject is null");
    }
  }

  /// Whether it may be done.
  sealed interface Outcome {
    /// It may.
    record Allowed() implements Outcome {}

    /// Not before that time has passed.
    record Exhausted(Duration retryAfter) implements Outcome {
      public Exhausted {
        requireNonNull(retryAfter, "retryAfter is null");
      }
    }
  }
}
