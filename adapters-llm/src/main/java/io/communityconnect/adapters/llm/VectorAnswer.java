package io.communityconnect.adapters.llm;

import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What came of asking a provider for vectors once. Every way it can end has a case, so that no
/// caller needs to catch anything.
sealed interface VectorAnswer {
  /// As many vectors as were asked for, in order, each of the expected size.
  ///
  /// @param tokens what the provider counted, 0 where it is silent
  record Made(List<EmbeddingVector> vectors, int tokens) implements VectorAnswer {
    public Made {
      vectors = List.copyOf(vectors);
    }
  }

  /// Another status than success.
  ///
  /// @param retryAfter how long the provider asks us to wait, where it says so
  record Refused(int status, Optional<Duration> retryAfter) implements VectorAnswer {}

  /// A claim of success, and nothing that can be used.
  ///
  /// @param tokens what the provider counted all the same, 0 where it is silent
  record Unreadable(Flaw flaw, int tokens) implements VectorAnswer {}

  /// The name did not resolve, the connection failed or broke.
  record NoResponse(Throwable cause) implements VectorAnswer {}

  /// The time was up before the answer was complete.
  record TimedOut() implements VectorAnswer {}

  /// The thread that waited was interrupted; it still is.
  record Interrupted() implements VectorAnswer {}

  /// Nobody was asked: the provider failed too often lately.
  record LeftAlone() implements VectorAnswer {}

  /// What is wrong with an answer.
  enum Flaw {
    /// HTML, or JSON that breaks off.
    NOT_JSON,
    /// Too many vectors, too few, or not one for each text.
    WRONG_NUMBER,
    /// A vector of another size than the model's.
    WRONG_DIMENSIONS,
    /// Something in a vector that is no finite number.
    NOT_A_NUMBER
  }

  /// What is to be paid for.
  default int tokensIn() {
    return switch (this) {
      case Made(_, int tokens) -> tokens;
      case Unreadable(_, int tokens) -> tokens;
      case Refused _, NoResponse _, TimedOut _, Interrupted _, LeftAlone _ -> 0;
    };
  }

  /// Whether asking again may help.
  default boolean mayPass() {
    return switch (this) {
      case Refused(int status, var _) -> status == 429 || status >= 500;
      case Unreadable _, NoResponse _ -> true;
      case Made _, TimedOut _, Interrupted _, LeftAlone _ -> false;
    };
  }

  /// Whether it tells of a provider that is down; one that is busy or says no is not.
  default boolean isFailure() {
    return switch (this) {
      case Refused(int status, var _) -> status >= 500;
      case Unreadable _, NoResponse _, TimedOut _ -> true;
      case Made _, Interrupted _, LeftAlone _ -> false;
    };
  }

  /// For logs: codes and figures only.
  default String reason() {
    return switch (this) {
      case Made _ -> "made";
      case Refused(int status, var _) -> "status " + status;
      case Unreadable(Flaw flaw, _) -> "unreadable: " + flaw;
      case NoResponse(Throwable cause) -> "no response: " + cause.getClass().getSimpleName();
      case TimedOut() -> "out of time";
      case Interrupted() -> "interrupted";
      case LeftAlone() -> "left alone after many failures";
    };
  }
}
