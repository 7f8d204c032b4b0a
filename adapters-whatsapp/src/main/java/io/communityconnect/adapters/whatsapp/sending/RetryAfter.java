package io.communityconnect.adapters.whatsapp.sending;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/// Reads the header `Retry-After`, which holds seconds or a date (RFC 9110, section 10.2.3).
final class RetryAfter {
  private RetryAfter() {}

  /// How long to wait from now; empty when the answer does not say, or says it unreadably.
  static Optional<Duration> of(Header[] headers, Instant now) {
    return Arrays.stream(headers)
        .filter(header -> header.getName().equalsIgnoreCase(HttpHeaders.RETRY_AFTER))
        .findFirst()
        .map(Header::getValue)
        .flatMap(value -> parse(value.strip(), now));
  }

  private static Optional<Duration> parse(String value, Instant now) {
    boolean seconds = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    try {
      return Optional.of(seconds ? seconds(value) : until(value, now));
    } catch (DateTimeException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Duration seconds(String value) {
    return Duration.ofSeconds(Integer.parseInt(value));
  }

  private static Duration until(String date, Instant now) {
    Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    Duration wait = Duration.between(now, then);
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
