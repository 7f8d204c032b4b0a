package io.communityconnect.domain.analytics;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Whole days of a community that a report is about.
///
/// @param until the last of them
/// @param zone where the community is: its days begin and end there
public record ReportPeriod(LocalDate from, LocalDate until, ZoneId zone) {
  /// The most days of a report: a year, leap years included.
  public static final int MAX_DAYS = 366;

  private static final int USUAL_DAYS = 30;

  public ReportPeriod {
    requireNonNull(from, "from is null");
    requireNonNull(until, "until is null");
    requireNonNull(zone, "zone is null");
    if (until.isBefore(from) || days(from, until) > MAX_DAYS) {
      throw new IllegalArgumentException("a report is about 1 to " + MAX_DAYS + " days");
    }
  }

  /// The period that somebody chose; of what they left out, the last thirty days until today.
  public static Choice chosen(
      Optional<LocalDate> from, Optional<LocalDate> until, Instant now, ZoneId zone) {
    LocalDate last = until.orElseGet(() -> LocalDate.ofInstant(now, zone));
    LocalDate first = from.orElseGet(() -> last.minusDays(USUAL_DAYS - 1));
    if (last.isBefore(first)) {
      return new Choice.EndsBeforeItBegins();
    }
    return days(first, last) > MAX_DAYS
        ? new Choice.TooLong()
        : new Choice.Chosen(new ReportPeriod(first, last, zone));
  }

  /// What a choice came to.
  public sealed interface Choice {
    /// A period.
    record Chosen(ReportPeriod period) implements Choice {}

    /// Its last day is before its first.
    record EndsBeforeItBegins() implements Choice {}

    /// It has more than [ReportPeriod#MAX_DAYS].
    record TooLong() implements Choice {}
  }

  private static long days(LocalDate from, LocalDate until) {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }

  /// Its days in order.
  public List<LocalDate> days() {
    return from.datesUntil(until.plusDays(1)).toList();
  }

  /// Its first moment.
  public Instant begins() {
    return from.atStartOfDay(zone).toInstant();
  }

  /// The first moment after it.
  public Instant ends() {
    return until.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /// When each of its days begins. Whoever looks up a moment's place among them needs no rules of
  /// time zones, and has these ones. A day that clocks skipped begins with the next.
  public List<Instant> daysBegin() {
    return days().stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
  }
}
