package io.communityconnect.domain.analytics;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long residents waited for answers, and at what time of the day they ask.
///
/// @param total over the whole period; empty where nothing was answered
/// @param days all days of the period
/// @param hours how much was asked in each hour of the day, by the community's clocks
public record ResponseTimes(Optional<Waits> total, List<Day> days, List<Long> hours)
    implements Report {
  private static final int HOURS_OF_A_DAY = 24;

  public ResponseTimes {
    requireNonNull(total, "total is null");
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    if (hours.size() != HOURS_OF_A_DAY) {
      throw new IllegalArgumentException("a day has 24 hours");
    }
  }

  /// How long it took from the first message of what was asked to the answer.
  ///
  /// @param answers how many are counted
  /// @param median half of them took no longer
  /// @param mostly nineteen of twenty took no longer
  public record Waits(long answers, Duration median, Duration mostly) {
    public Waits {
      requireNonNull(median, "median is null");
      requireNonNull(mostly, "mostly is null");
    }
  }

  /// @param waits empty where nothing was answered
  public record Day(LocalDate date, Optional<Waits> waits) {
    public Day {
      requireNonNull(date, "date is null");
      requireNonNull(waits, "waits is null");
    }
  }

  /// The times of a period.
  ///
  /// @param waits of the days on which something was answered
  public static ResponseTimes of(
      ReportPeriod period, Optional<Waits> total, Map<LocalDate, Waits> waits, List<Long> hours) {
    return new ResponseTimes(
        total,
        period.days().stream()
            .map(date -> new Day(date, Optional.ofNullable(waits.get(date))))
            .toList(),
        hours);
  }
}
