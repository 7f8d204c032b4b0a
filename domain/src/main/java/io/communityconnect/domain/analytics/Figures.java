package io.communityconnect.domain.analytics;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// How much was asked and answered, day by day and in all.
///
/// @param days all days of the period, those included on which nothing was
public record Figures(Counts total, List<Day> days) implements Report {
  public Figures {
    requireNonNull(total, "total is null");
    days = List.copyOf(days);
  }

  /// One day.
  public record Day(LocalDate date, Counts counts) {
    public Day {
      requireNonNull(date, "date is null");
      requireNonNull(counts, "counts is null");
    }
  }

  /// The figures of a period.
  ///
  /// @param counts of the days on which something was
  public static Figures of(ReportPeriod period, Map<LocalDate, Counts> counts) {
    List<Day> days =
        period.days().stream()
            .map(date -> new Day(date, counts.getOrDefault(date, Counts.NONE)))
            .toList();
    return new Figures(days.stream().map(Day::counts).reduce(Counts.NONE, Counts::plus), days);
  }
}
