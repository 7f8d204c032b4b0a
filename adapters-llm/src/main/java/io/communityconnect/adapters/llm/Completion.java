package io.communityconnect.adapters.llm;

import java.time.Duration;
import java.util.Optional;

/// What came of one exchange with a model. Every way it can end has a case, so that no caller needs
/// to catch anything.
sealed interface Completion {
  /// The model wrote something.
  ///
  /// @param content not blank, otherwise as received
  /// @param finishReason why it stopped (`stop`, `length`, …), empty where the provider is silent
  /// @param promptTokens what the provider counted, 0 where it is silent
  /// @param completionTokens likewise
  /// @param model who answered, empty where unsaid: DeepInfra redirects models that few people use
  record Decoded(
      String content, String finishReason, int promptTokens, int completionTokens, String model)
      implements Completion {
    /// Hides the words, for they may end in a log by accident.
    @Override
    public String toString() {
      return "Decoded[%d characters, finishReason=%s, model=%s]"
          .formatted(content.length(), finishReason, model);
    }
  }

  /// The provider answered with another status than success.
  ///
  /// @param code its own short word for it, such as `engine_overloaded`, where it sent one
  /// @param retryAfter how long it asks us to wait, where it says so
  record Refused(int status, Optional<String> code, Optional<Duration> retryAfter)
      implements Completion {
    /// Whether we asked too much.
    boolean isRateLimit() {
      return status == 429;
    }

    /// Whether it is the provider's failure by its own account.
    boolean isServerError() {
      return status >= 500;
    }
  }

  /// The provider claimed success and sent nothing that can be used.
  ///
  /// @param promptTokens what the provider counted all the same, 0 where it is silent
  /// @param completionTokens likewise
  record Unreadable(Flaw flaw, int promptTokens, int completionTokens) implements Completion {
    /// Without a count.
    Unreadable(Flaw flaw) {
      this(flaw, 0, 0);
    }
  }

  /// No answer came: the name did not resolve, the connection failed or broke.
  record NoResponse(Throwable cause) implements Completion {}

  /// The time was up before the answer was complete.
  record TimedOut() implements Completion {}

  /// The thread that waited was interrupted; it still is.
  record Interrupted() implements Completion {}

  /// What is to be paid for.
  default Tokens tokens() {
    return switch (this) {
      case Decoded decoded -> new Tokens(decoded.promptTokens(), decoded.completionTokens());
      case Unreadable unreadable ->
          new Tokens(unreadable.promptTokens(), unreadable.completionTokens());
      case Refused _, NoResponse _, TimedOut _, Interrupted _ -> new Tokens(0, 0);
    };
  }

  /// Whether the model did its work and wrote nothing: it declined, or a filter blocked it. Asked
  /// again it would do the same, and its provider is well.
  default boolean isWordless() {
    return this instanceof Unreadable unreadable && unreadable.flaw() == Flaw.EMPTY;
  }

  /// Tokens of an exchange, as the provider counts them.
  record Tokens(int in, int out) {}

  /// What is wrong with an answer.
  enum Flaw {
    /// HTML, or JSON that breaks off.
    NOT_JSON,
    /// JSON of another shape than agreed.
    WRONG_SHAPE,
    /// A reply without words, or none because a filter blocked the question.
    EMPTY
  }
}
