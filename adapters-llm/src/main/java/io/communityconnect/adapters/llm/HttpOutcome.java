package io.communityconnect.adapters.llm;

import java.util.Optional;

/// What came of one exchange over HTTP. Every way it can end has a case, so that no caller needs to
/// catch anything.
sealed interface HttpOutcome {
  /// The whole of an answer, of any status.
  final class Answered implements HttpOutcome {
    private final int status;
    private final Optional<String> retryAfter;
    private final byte[] body;

    /// @param retryAfter the header of that name, as received
    /// @param body not to be changed any more
    Answered(int status, Optional<String> retryAfter, byte[] body) {
      this.status = status;
      this.retryAfter = retryAfter;
      this.body = body;
    }

    int status() {
      return status;
    }

    boolean isSuccess() {
      return status >= 200 && status <= 299;
    }

    Optional<String> retryAfter() {
      return retryAfter;
    }

    byte[] body() {
      return body;
    }
  }

  /// No answer came, or not all of it: the name did not resolve, the connection failed or broke, or
  /// the body was too long.
  record NoResponse(Throwable cause) implements HttpOutcome {}

  /// The time was up before the answer was complete.
  record TimedOut() implements HttpOutcome {}

  /// The thread that waited was interrupted; it still is.
  record Interrupted() implements HttpOutcome {}
}
