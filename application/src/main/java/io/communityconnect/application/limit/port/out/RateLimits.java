package io.communityconnect.application.limit.port.out;

import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.limit.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Counts requests for all instances together. Called inside a system unit of work.
public interface RateLimits {
  /// Takes one request, if there is one left. A limit that was changed counts anew.
  ///
  /// @param subject whose requests are counted together
  /// @return how long to wait where none is left; empty where one was taken
  Optional<Duration> take(RateLimit limit, SecretHash subject, Instant now);
}
