package io.communityconnect.application.billing.service;

import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsageNotice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What residents are told about how much they have used.
final class UsageTexts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private UsageTexts() {}

  /// Why a thought gets no answer.
  static String exhausted(Reservation.Exhausted exhausted) {
    return "I can't answer this one: " + reason(exhausted.usage()) + " Your message is kept.";
  }

  private static String reason(Usage usage) {
    int allowed = allowed(usage);
    if (allowed == 0) {
      return "without a plan there are no questions here.";
    }
    String used =
        usage
            .period()
            .end()
            .map(
                end ->
                    "you have used all %d questions of this month. New ones come on %s."
                        .formatted(allowed, day(end)))
            .orElseGet(() -> "you have used all %d free questions.".formatted(allowed));
    return used + " A larger plan has more.";
  }

  /// What is said after an answer; empty for nothing.
  static String notice(Reservation.Granted granted) {
    return granted.notice().map(notice -> text(notice, granted.usage())).orElse("");
  }

  private static String text(UsageNotice notice, Usage usage) {
    return switch (notice) {
      case MOST_USED ->
          "(You have used %d of your %d questions%s.)"
              .formatted(usage.used(), allowed(usage), until(usage));
      case ALL_USED ->
          "(That was the last of your %d questions%s.)".formatted(allowed(usage), until(usage));
    };
  }

  private static String until(Usage usage) {
    return usage.period().end().map(end -> " until " + day(end)).orElse("");
  }

  private static String day(Instant time) {
    return DAY.format(time);
  }

  /// Of a plan that has a limit: without one nothing is refused, and nothing said.
  private static int allowed(Usage usage) {
    return usage.allowance().limit().orElseThrow();
  }
}
