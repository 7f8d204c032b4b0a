package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.HttpOutcome.Answered;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the `Retry-After` header: seconds or a date
/// (<https://www.rfc-editor.org/rfc/rfc9110#field.retry-after>).
final class RetryAfter {
  /// Nine digits are 31 years and fit an int.
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /// How long an answer asks us to wait from now on, empty where it does not say so legibly.
  static Optional<Duration> of(Answered answer, InstantSource time) {
    return answer.retryAfter().flatMap(header -> parse(header, time.instant()));
  }

  /// How long to wait from now on, zero for a date that has passed, empty for anything else.
  static Optional<Duration> parse(String header, Instant now) {
    String text = header.strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(now, date);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
