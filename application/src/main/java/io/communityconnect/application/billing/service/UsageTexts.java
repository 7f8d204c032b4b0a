package io.communityconnect.application.billing.service;

import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.domain.billing.Allowance;
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
    Usage usage = exhausted.usage();
    return "I can't answer this one: "
        + usage
            .period()
            .end()
            .map(
                end ->
                    "you have used all "
                        + allowed(usage)
                        + " questions of this month. New ones come on "
                        + day(end)
                        + ".")
            .orElseGet(() -> "you have used all " + allowed(usage) + " free questions.")
        + " A larger plan has more. Your message is kept.";
  }

  /// What is said after an answer; empty for nothing.
  static String notice(Reservation.Granted granted) {
    return granted.notice().map(notice -> text(notice, granted.usage())).orElse("");
  }

  private static String text(UsageNotice notice, Usage usage) {
    return switch (notice) {
      case MOST_USED ->
          "(You have used %d of your %s questions%s.)"
              .formatted(usage.used(), allowed(usage), until(usage));
      case ALL_USED ->
          "(That was the last of your %s questions%s.)".formatted(allowed(usage), until(usage));
    };
  }

  private static String until(Usage usage) {
    return usage.period().end().map(end -> " until " + day(end)).orElse("");
  }

  private static String day(Instant time) {
    return DAY.format(time);
  }

  private static String allowed(Usage usage) {
    return switch (usage.allowance()) {
      case Allowance.Limited(int queries) -> Integer.toString(queries);
      case Allowance.Unlimited() -> "many";
    };
  }
}
