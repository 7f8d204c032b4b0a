package io.communityconnect.domain.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a plan keeps what was said.
public sealed interface RetentionPolicy {
  /// For how many days; empty for ever.
  Optional<Integer> limit();

  /// From when on messages are kept.
  ///
  /// @return empty when all are kept for ever
  Optional<Instant> cutoff(Instant now);

  /// Says whether a message is older than the plan keeps it. One that is exactly that old is kept.
  default boolean hasExpired(Instant saidAt, Instant now) {
    return cutoff(now).filter(saidAt::isBefore).isPresent();
  }

  /// Everything is kept.
  record Unlimited() implements RetentionPolicy {
    @Override
    public Optional<Integer> limit() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> cutoff(Instant now) {
      requireNonNull(now, "now is null");
      return Optional.empty();
    }
  }

  /// The last days are kept, as periods of 24 hours: whose time zone a calendar day would follow,
  /// nobody could say.
  record Days(int days) implements RetentionPolicy {
    public Days {
      if (days < 1) {
        throw new IllegalArgumentException("at least one day is kept");
      }
    }

    @Override
    public Optional<Integer> limit() {
      return Optional.of(days);
    }

    @Override
    public Optional<Instant> cutoff(Instant now) {
      return Optional.of(now.minus(Duration.ofDays(days)));
    }
  }
}
