package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.service.AnswerPolicy;
import io.communityconnect.application.delivery.service.DeliveryPolicy;
import io.communityconnect.domain.conversation.AnswerPace;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.RetrySchedule;
import java.time.Duration;

/// How messages are answered and sent.
///
/// @param enabled whether this instance answers and sends, or only takes messages in
public record WorkSettings(boolean enabled, AnswerPolicy answers, DeliveryPolicy deliveries) {
  /// Some 22 hours in all: WhatsApp lets a reply be no later than a day.
  private static final RetrySchedule RETRIES =
      new RetrySchedule(Duration.ofSeconds(1), Duration.ofHours(2), 24);

  /// WhatsApp takes about a message each six seconds for one recipient.
  private static final Duration USUAL_PACE = Duration.ofMinutes(1);

  public WorkSettings {
    requireNonNull(answers, "answers is null");
    requireNonNull(deliveries, "deliveries is null");
  }

  static WorkSettings from(Variables variables, boolean production) {
    return new WorkSettings(
        variables.flag("WORKER_ENABLED", true),
        new AnswerPolicy(
            variables.positiveDuration("ANSWER_DEADLINE", Duration.ofSeconds(20)),
            debounce(variables),
            pace(variables, production)),
        new DeliveryPolicy(
            variables.positiveDuration("SEND_LEASE", Duration.ofSeconds(30)), RETRIES));
  }

  private static AnswerPace pace(Variables variables, boolean production) {
    Duration within = variables.duration("ANSWER_PACE", production ? USUAL_PACE : Duration.ZERO);
    return variables.named("ANSWER_PACE", () -> new AnswerPace(within));
  }

  private static DebouncePolicy debounce(Variables variables) {
    Duration quiet = variables.duration("DEBOUNCE_QUIET", Duration.ofSeconds(1));
    Duration max = variables.duration("DEBOUNCE_MAX", Duration.ofSeconds(6));
    try {
      return new DebouncePolicy(quiet, max);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException(
          "DEBOUNCE_QUIET must not be negative nor longer than DEBOUNCE_MAX");
    }
  }
}
