package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How fast one resident is written to. Whoever writes faster waits, and is then answered for much
/// of it at once: one person cannot keep the models busy, and WhatsApp does not refuse what comes
/// too fast for one recipient (<https://www.twilio.com/docs/api/errors/63018>).
///
/// @param within who was written [#MESSAGES] messages in this time waits; zero for no limit
public record AnswerPace(Duration within) {
  /// So many.
  public static final int MESSAGES = 10;

  /// As fast as they ask.
  public static final AnswerPace FREE = new AnswerPace(Duration.ZERO);

  public AnswerPace {
    requireNonNull(within, "within is null");
    if (within.isNegative()) {
      throw new IllegalArgumentException("a pace takes time, or none");
    }
  }

  /// Whether an answer may be written.
  public sealed interface Step {
    /// It may, and another one after it.
    record Free() implements Step {}

    /// It may, as the last for a while: what else waits should be answered with it.
    record Last() implements Step {}

    /// It may not before the given time.
    record TooEarly(Instant until) implements Step {}
  }

  /// Looks at the next answer.
  ///
  /// @param written when the last messages were written to the resident, in order; more than
  ///     [#MESSAGES] make no difference
  public Step next(List<Instant> written, Instant now) {
    List<Instant> counting = written.stream().filter(at -> at.plus(within).isAfter(now)).toList();
    int left = MESSAGES - counting.size();
    if (left > 1) {
      return new Step.Free();
    }
    return left == 1
        ? new Step.Last()
        : new Step.TooEarly(counting.get(counting.size() - MESSAGES).plus(within));
  }
}
