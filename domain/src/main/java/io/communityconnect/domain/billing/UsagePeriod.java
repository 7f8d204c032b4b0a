package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The time over which queries are counted.
///
/// @param start belongs to it
/// @param end belongs to the next one; empty for what is given once and for all
public record UsagePeriod(Instant start, Optional<Instant> end) {
  public UsagePeriod {
    requireNonNull(start, "start is null");
    requireNonNull(end, "end is null");
    if (end.isPresent() && !start.isBefore(end.get())) {
      throw new IllegalArgumentException("a period ends after it began");
    }
  }

  /// Everything since, counted together.
  public static UsagePeriod ever(Instant since) {
    return new UsagePeriod(since, Optional.empty());
  }

  /// The month that a moment lies in, where months begin on the anchor's day and at its time, in
  /// UTC. A month that has no such day begins on its last one; the months after it are not moved.
  ///
  /// @param at before the anchor: the first month
  public static UsagePeriod monthOf(Instant anchor, Instant at) {
    ZonedDateTime first = anchor.atZone(ZoneOffset.UTC);
    long months = Math.max(0, ChronoUnit.MONTHS.between(first, at.atZone(ZoneOffset.UTC)));
    // Whole months are counted by the day, so a clamped beginning comes one month early.
    if (!first.plusMonths(months + 1).toInstant().isAfter(at)) {
      months++;
    }
    return new UsagePeriod(
        first.plusMonths(months).toInstant(),
        Optional.of(first.plusMonths(months + 1).toInstant()));
  }
}
