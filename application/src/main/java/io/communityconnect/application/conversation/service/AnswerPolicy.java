package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.AnswerPace;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.SummaryPolicy;
import java.time.Duration;

/// How answers are made.
///
/// @param deadline the budget of one answer over all models and tries
/// @param debounce what makes one thought of several messages
/// @param pace how fast one resident is answered on WhatsApp
public record AnswerPolicy(Duration deadline, DebouncePolicy debounce, AnswerPace pace) {
  /// What has left the window of a conversation is summed up.
  static final SummaryPolicy SUMMARIES = SummaryPolicy.usual();

  /// How many earlier messages the model is shown.
  static final int HISTORY_LIMIT = SUMMARIES.window();

  /// An answer that failed this often is not worth a fourth try: something about the conversation
  /// itself breaks it, and the resident gets an honest text instead of silence.
  static final int MAX_ATTEMPTS = 3;

  /// What reading and storing may take beside the model before another worker takes over.
  private static final Duration LEASE_MARGIN = Duration.ofSeconds(10);

  public AnswerPolicy {
    requireNonNull(deadline, "deadline is null");
    requireNonNull(debounce, "debounce is null");
    requireNonNull(pace, "pace is null");
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("an answer needs time");
    }
  }

  /// How long a worker may hold a conversation.
  Duration lease() {
    return deadline.plus(LEASE_MARGIN);
  }
}
