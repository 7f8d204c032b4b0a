package io.communityconnect.adapters.llm;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day by which prices hold and models end, in UTC.
final class Today {
  private Today() {}

  static LocalDate of(InstantSource time) {
    return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
  }
}
