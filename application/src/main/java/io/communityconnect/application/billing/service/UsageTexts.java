package io.communityconnect.application.billing.service;

import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsageNotice;
import io.communityconnect.domain.people.Language;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/// What residents are told about how much they have used.
final class UsageTexts {
  private UsageTexts() {}

  /// Why a thought gets no answer, and where there are more.
  ///
  /// @param upgrade the page that sells a larger plan; empty where none can be bought now
  static String exhausted(
      Reservation.Exhausted exhausted, Optional<URI> upgrade, Language language) {
    String reason = reason(exhausted.usage(), language);
    return upgrade
        .map(url -> reason + " " + FixedText.LARGER_PLAN_AT.in(language, url))
        .orElse(reason);
  }

  private static String reason(Usage usage, Language language) {
    int allowed = allowed(usage);
    if (allowed == 0) {
      return FixedText.QUERIES_NONE.in(language);
    }
    return usage
        .period()
        .end()
        .map(end -> FixedText.QUERIES_OF_MONTH_USED.in(language, allowed, day(end, language)))
        .orElseGet(() -> FixedText.QUERIES_USED.in(language, allowed));
  }

  /// How much is used, for somebody who asks.
  static String used(Usage usage, Language language) {
    return usage
        .allowance()
        .limit()
        .map(allowed -> used(usage, allowed, language))
        .orElseGet(() -> FixedText.USAGE_UNLIMITED.in(language));
  }

  private static String used(Usage usage, int allowed, Language language) {
    return usage
        .period()
        .end()
        .map(
            end -> FixedText.USAGE_OF_MONTH.in(language, usage.used(), allowed, day(end, language)))
        .orElseGet(() -> FixedText.USAGE_OF_ALL.in(language, usage.used(), allowed));
  }

  /// What is said after an answer; empty for nothing.
  static String notice(Reservation.Granted granted, Language language) {
    return granted.notice().map(notice -> text(notice, granted.usage(), language)).orElse("");
  }

  private static String text(UsageNotice notice, Usage usage, Language language) {
    return switch (notice) {
      case MOST_USED -> mostUsed(usage, language);
      case ALL_USED -> allUsed(usage, language);
    };
  }

  private static String mostUsed(Usage usage, Language language) {
    int allowed = allowed(usage);
    return usage
        .period()
        .end()
        .map(
            end ->
                FixedText.QUERIES_OF_MONTH_MOSTLY_USED.in(
                    language, usage.used(), allowed, day(end, language)))
        .orElseGet(() -> FixedText.QUERIES_MOSTLY_USED.in(language, usage.used(), allowed));
  }

  private static String allUsed(Usage usage, Language language) {
    int allowed = allowed(usage);
    return usage
        .period()
        .end()
        .map(end -> FixedText.LAST_QUERY_OF_MONTH_USED.in(language, allowed, day(end, language)))
        .orElseGet(() -> FixedText.LAST_QUERY_USED.in(language, allowed));
  }

  private static String day(Instant time, Language language) {
    Locale locale = language == Language.ENGLISH ? Locale.UK : language.locale();
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(time.atOffset(ZoneOffset.UTC));
  }

  /// Of a plan that has a limit: without one nothing is refused, and nothing said.
  private static int allowed(Usage usage) {
    return usage.allowance().limit().orElseThrow();
  }
}
