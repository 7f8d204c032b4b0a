package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many requests of a kind one scope may make within a time.
///
/// @param name says which limit it is, where limits are listed
/// @param scope whose requests are counted together
public record RequestLimit(String name, Scope scope, int max, Duration within) {
  /// Whose requests are counted together.
  public enum Scope {
    /// Those for one phone.
    PHONE,
    /// Those from one network address.
    ADDRESS,
    /// All.
    INSTALLATION
  }

  public RequestLimit {
    requireNonNull(name, "name is null");
    requireNonNull(scope, "scope is null");
    requireNonNull(within, "within is null");
    if (max < 1 || !within.isPositive()) {
      throw new IllegalArgumentException("a limit allows something within some time");
    }
  }

  /// How long another request has to wait; empty when it need not.
  ///
  /// @param nth when the request was made that is the [#max]th before it; empty when there were
  ///     fewer
  public Optional<Duration> waitAfter(Optional<Instant> nth, Instant now) {
    return nth.map(time -> Duration.between(now, time.plus(within))).filter(Duration::isPositive);
  }
}
