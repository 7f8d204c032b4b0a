package io.communityconnect.adapters.llm;

import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.ModelCall.Outcome;
import io.communityconnect.domain.usage.ModelPrice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Turns exchanges into lines of the ledger, at the price that is in force.
///
/// A call that failed has no tokens that anybody told us of; one whose reply could not be used has,
/// and they are paid for.
final class Bill {
  private Bill() {}

  /// @param ending what became of the last of them: only it says whether its words could be used
  static List<ModelCall> of(
      String model, ModelPrice price, List<Exchange> exchanges, Ending ending) {
    return exchanges.stream()
        .map(exchange -> line(model, price, exchange, outcome(exchange.completion(), ending)))
        .toList();
  }

  /// A call for vectors.
  ///
  /// @param answer of somebody who was asked
  static ModelCall of(
      String model, ModelPrice price, VectorAnswer answer, Instant startedAt, Duration took) {
    return new ModelCall(
        model,
        outcome(answer),
        answer.tokensIn(),
        0,
        price.version(),
        price.costMicros(answer.tokensIn(), 0),
        price.currency(),
        took,
        startedAt);
  }

  private static ModelCall line(
      String model, ModelPrice price, Exchange exchange, Outcome outcome) {
    Completion.Tokens tokens = exchange.completion().tokens();
    return new ModelCall(
        model,
        outcome,
        tokens.in(),
        tokens.out(),
        price.version(),
        price.costMicros(tokens.in(), tokens.out()),
        price.currency(),
        exchange.took(),
        exchange.startedAt());
  }

  private static Outcome outcome(VectorAnswer answer) {
    return switch (answer) {
      case VectorAnswer.Made _ -> Outcome.WRITTEN;
      case VectorAnswer.Unreadable _ -> Outcome.UNUSABLE;
      case VectorAnswer.NoResponse _ -> Outcome.FAILED;
      case VectorAnswer.TimedOut _, VectorAnswer.Interrupted _ -> Outcome.OUT_OF_TIME;
      case VectorAnswer.Refused(int status, _) when status == 429 -> Outcome.RATE_LIMITED;
      case VectorAnswer.Refused(int status, _) -> status >= 500 ? Outcome.FAILED : Outcome.REFUSED;
      case VectorAnswer.LeftAlone _ ->
          throw new IllegalArgumentException("nobody was asked, so nobody is to be paid");
    };
  }

  private static Outcome outcome(Completion completion, Ending ending) {
    return switch (completion) {
      case Completion.Decoded _ -> ending.isWritten() ? Outcome.WRITTEN : Outcome.UNUSABLE;
      case Completion.Unreadable _ -> Outcome.UNUSABLE;
      case Completion.NoResponse _ -> Outcome.FAILED;
      case Completion.TimedOut _, Completion.Interrupted _ -> Outcome.OUT_OF_TIME;
      case Completion.Refused refused when refused.isRateLimit() -> Outcome.RATE_LIMITED;
      case Completion.Refused refused -> refused.isServerError() ? Outcome.FAILED : Outcome.REFUSED;
    };
  }
}
