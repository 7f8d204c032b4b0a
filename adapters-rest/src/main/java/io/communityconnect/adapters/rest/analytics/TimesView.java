package io.communityconnect.adapters.rest.analytics;

import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase.Outcome.Found;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.ResponseTimes.Waits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long answers took, from the first message of what was asked to the answer.
///
/// @param timeZone the community's, by which days and hours are told apart
/// @param from the first day
/// @param until the last day
/// @param total absent where nothing was answered
/// @param hours how much was asked in each hour of the day, from midnight on
record TimesView(
    String timeZone,
    String from,
    String until,
    @Nullable TimesTotal total,
    List<TimesDay> days,
    List<Long> hours) {
  /// @param answers how many are measured
  /// @param p50Millis half of them took no longer
  /// @param p95Millis nineteen of twenty took no longer
  record TimesTotal(long answers, long p50Millis, long p95Millis) {
    static TimesTotal of(Waits waits) {
      return new TimesTotal(waits.answers(), waits.median().toMillis(), waits.mostly().toMillis());
    }
  }

  /// @param answers how many are measured
  /// @param p50Millis half of them took no longer; absent where nothing was answered
  /// @param p95Millis nineteen of twenty took no longer; absent likewise
  record TimesDay(String day, long answers, @Nullable Long p50Millis, @Nullable Long p95Millis) {
    static TimesDay of(ResponseTimes.Day day) {
      return new TimesDay(
          day.date().toString(),
          day.waits().map(Waits::answers).orElse(0L),
          day.waits().map(waits -> waits.median().toMillis()).orElse(null),
          day.waits().map(waits -> waits.mostly().toMillis()).orElse(null));
    }
  }

  static TimesView of(Found<ResponseTimes> found) {
    return new TimesView(
        found.period().zone().getId(),
        found.period().from().toString(),
        found.period().until().toString(),
        found.report().total().map(TimesTotal::of).orElse(null),
        found.report().days().stream().map(TimesDay::of).toList(),
        found.report().hours());
  }
}
