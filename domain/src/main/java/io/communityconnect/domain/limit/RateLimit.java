package io.communityconnect.domain.limit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How often one subject may ask for something of a kind. What was not used comes back steadily
/// over the time, so nobody has to wait for all of it.
///
/// @param name what the limit is listed by
/// @param max how many at once, and within the time; one for each of its nanoseconds at most
/// @param within a day at most
/// @param unchecked what happens while nobody can count
public record RateLimit(String name, long max, Duration within, Unchecked unchecked) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /// What a limit does that cannot be checked.
  public enum Unchecked {
    /// Lets everybody through: being there matters more.
    OPEN,
    /// Lets nobody through: what it protects matters more.
    CLOSED
  }

  public RateLimit {
    requireNonNull(name, "name is null");
    requireNonNull(within, "within is null");
    requireNonNull(unchecked, "unchecked is null");
    if (name.isBlank() || max < 1 || !within.isPositive()) {
      throw new IllegalArgumentException("a limit has a name and allows something in some time");
    }
    if (within.compareTo(LONGEST) > 0 || max > within.toNanos()) {
      throw new IllegalArgumentException("a limit is within a day, and of one in a nanosecond");
    }
  }
}
