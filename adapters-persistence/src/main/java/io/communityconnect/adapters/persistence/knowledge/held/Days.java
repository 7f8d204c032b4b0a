package io.communityconnect.adapters.persistence.knowledge.held;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days on which something counts.
record Days(List<Span> spans) {
  Days {
    spans = List.copyOf(spans);
  }

  /// @param from the first day, in days since 1970
  /// @param until the day after the last
  record Span(long from, long until) {}

  /// @param from the first day of each span, in days since 1970; null without a beginning
  /// @param until the day after the last of each; null without an end
  static Days of(@Nullable Integer[] from, @Nullable Integer[] until) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      Integer first = from[i];
      Integer end = until[i];
      spans.add(
          new Span(first == null ? Long.MIN_VALUE : first, end == null ? Long.MAX_VALUE : end));
    }
    return new Days(spans);
  }

  boolean contain(LocalDate day) {
    long sought = day.toEpochDay();
    return spans.stream().anyMatch(span -> span.from() <= sought && sought < span.until());
  }
}
