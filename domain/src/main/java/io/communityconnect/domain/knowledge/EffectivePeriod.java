package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/// The days on which an article holds.
///
/// @param from the first day
/// @param until the last day, empty where no end is known
public record EffectivePeriod(LocalDate from, Optional<LocalDate> until) {
  public EffectivePeriod {
    requireNonNull(from, "from is null");
    requireNonNull(until, "until is null");
  }

  /// From a day on, without an end.
  public static EffectivePeriod from(LocalDate from) {
    return new EffectivePeriod(from, Optional.empty());
  }

  /// Whether it ends on or after the day on which it begins.
  public boolean isInOrder() {
    return until.map(last -> !last.isBefore(from)).orElse(true);
  }

  /// Whether it holds on that day.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
