package io.communityconnect.adapters.llm;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The days by which prices hold, models end and messages were said, in UTC.
final class Today {
  private Today() {}

  static LocalDate of(InstantSource time) {
    return of(time.instant());
  }

  static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
