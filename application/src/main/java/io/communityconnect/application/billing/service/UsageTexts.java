package io.communityconnect.application.billing.service;

import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.application.wording.SpokenDay;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsageNotice;
import io.communityconnect.domain.people.Language;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

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
    return said(FixedText.QUERIES_OF_MONTH_USED, FixedText.QUERIES_USED, usage, language, allowed);
  }

  /// How much is used, for somebody who asks.
  static String used(Usage usage, Language language) {
    return usage
        .allowance()
        .limit()
        .map(
            allowed ->
                said(
                    FixedText.USAGE_OF_MONTH,
                    FixedText.USAGE_OF_ALL,
                    usage,
                    language,
                    usage.used(),
                    allowed))
        .orElseGet(() -> FixedText.USAGE_UNLIMITED.in(language));
  }

  /// What is said after an answer; empty for nothing.
  static String notice(Reservation.Granted granted, Language language) {
    return granted.notice().map(notice -> text(notice, granted.usage(), language)).orElse("");
  }

  private static String text(UsageNotice notice, Usage usage, Language language) {
    return switch (notice) {
      case MOST_USED ->
          said(
              FixedText.QUERIES_OF_MONTH_MOSTLY_USED,
              FixedText.QUERIES_MOSTLY_USED,
              usage,
              language,
              usage.used(),
              allowed(usage));
      case ALL_USED ->
          said(
              FixedText.LAST_QUERY_OF_MONTH_USED,
              FixedText.LAST_QUERY_USED,
              usage,
              language,
              allowed(usage));
    };
  }

  /// Where there will be new ones, the day comes after the counts.
  private static String said(
      FixedText ofMonth, FixedText ofAll, Usage usage, Language language, Object... counts) {
    return usage
        .period()
        .end()
        .map(
            end ->
                ofMonth.in(
                    language,
                    Stream.concat(Arrays.stream(counts), Stream.of(day(end, language))).toArray()))
        .orElseGet(() -> ofAll.in(language, counts));
  }

  /// A day as it is said.
  static String day(Instant time, Language language) {
    return SpokenDay.of(time.atOffset(ZoneOffset.UTC).toLocalDate(), language);
  }

  /// Of a plan that has a limit: without one nothing is refused, and nothing said.
  private static int allowed(Usage usage) {
    return usage.allowance().limit().orElseThrow();
  }
}
