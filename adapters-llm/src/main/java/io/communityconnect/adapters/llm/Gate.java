package io.communityconnect.adapters.llm;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/// Bounds what one instance asks of one provider, at once and in a second.
final class Gate {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  /// First for a place, then for a turn.
  private static final Duration EACH_WAIT = LONGEST_WAIT.dividedBy(2);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Bulkhead bulkhead;
  private final RateLimiter rate;

  Gate(String name, ProviderLimits limits) {
    this.bulkhead =
        Bulkhead.of(
            name,
            BulkheadConfig.custom()
                .maxConcurrentCalls(limits.callsAtOnce())
                .maxWaitDuration(EACH_WAIT)
                .build());
    this.rate =
        RateLimiter.of(
            name,
            RateLimiterConfig.custom()
                .limitForPeriod(limits.callsPerSecond())
                .limitRefreshPeriod(SECOND)
                .timeoutDuration(EACH_WAIT)
                .build());
  }

  /// Waits for its turn, and says whether it came; who entered has to leave.
  ///
  /// @param left with less time than a turn may take, nobody waits for one
  boolean enter(Duration left) {
    boolean mayWait = left.compareTo(LONGEST_WAIT) >= 0;
    if (!mayWait && (isFull() || isOutOfBreath())) {
      return false;
    }
    if (!bulkhead.tryAcquirePermission()) {
      return false;
    }
    if (rate.acquirePermission()) {
      return true;
    }
    bulkhead.releasePermission();
    return false;
  }

  void leave() {
    bulkhead.onComplete();
  }

  private boolean isFull() {
    return bulkhead.getMetrics().getAvailableConcurrentCalls() == 0;
  }

  private boolean isOutOfBreath() {
    return rate.getMetrics().getAvailablePermissions() <= 0;
  }
}
