package io.communityconnect.application.request.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import io.communityconnect.domain.request.RequestKey;
import java.time.Duration;
import java.time.Instant;

/// Begins a request that its caller gave a key, unless it was begun before.
@FunctionalInterface
public interface TakeUpRequestUseCase {
  /// Finds out whether the request is new. Whoever is told so does it, and then calls
  /// [KeepAnswerUseCase]; who does not within a minute leaves it to the next.
  Outcome takeUp(Command command);

  /// @param caller whose key it is: others' keys are other keys
  /// @param content a digest of what makes it this request and no other
  record Command(ResidentId caller, RequestKey key, String content) {
    public Command {
      requireNonNull(caller, "caller is null");
      requireNonNull(key, "key is null");
      requireNonNull(content, "content is null");
    }

    /// Nothing of the content: short ones are found out by trying.
    @Override
    public String toString() {
      return "Command[" + caller + "]";
    }
  }

  /// What became of it.
  sealed interface Outcome {
    /// It is to be done.
    ///
    /// @param takenUpAt what its answer is kept by
    record New(Instant takenUpAt) implements Outcome {
      public New {
        requireNonNull(takenUpAt, "takenUpAt is null");
      }
    }

    /// It was done.
    record Done(KeptAnswer answer) implements Outcome {
      public Done {
        requireNonNull(answer, "answer is null");
      }
    }

    /// It is being done.
    record UnderWay(Duration retryAfter) implements Outcome {
      public UnderWay {
        requireNonNull(retryAfter, "retryAfter is null");
      }
    }

    /// The key is that of another request.
    record OtherRequest() implements Outcome {}
  }
}
