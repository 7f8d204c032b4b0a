package io.communityconnect.application.request.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import io.communityconnect.domain.request.RequestKey;
import java.time.Instant;
import java.util.Optional;

/// Ends a request that was taken up.
@FunctionalInterface
public interface KeepAnswerUseCase {
  /// Keeps the answer for a day, or lets the request be done anew. Whoever took so long that
  /// another took the request up leaves it to them.
  Outcome keep(Command command);

  /// @param takenUpAt as it was told who is to do the request
  /// @param answer empty where nothing was done, and the caller may try again
  record Command(
      ResidentId caller, RequestKey key, Instant takenUpAt, Optional<KeptAnswer> answer) {
    public Command {
      requireNonNull(caller, "caller is null");
      requireNonNull(key, "key is null");
      requireNonNull(takenUpAt, "takenUpAt is null");
      requireNonNull(answer, "answer is null");
    }
  }

  /// What became of it.
  sealed interface Outcome {
    /// It will be told again.
    record Kept() implements Outcome {}

    /// The next is as the first.
    record Dropped() implements Outcome {}
  }
}
