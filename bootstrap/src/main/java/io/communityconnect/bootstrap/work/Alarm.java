package io.communityconnect.bootstrap.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// One sleeper, many who may set the time it wakes: the earliest counts.
final class Alarm {
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Instant time;

  Alarm(InstantSource clock) {
    this.clock = clock;
    this.time = clock.instant();
  }

  void setNoLaterThan(Instant other) {
    lock.lock();
    try {
      if (other.isBefore(time)) {
        time = other;
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Returns when the alarm goes off, which also clears it.
  void await() throws InterruptedException {
    lock.lock();
    try {
      for (Duration left = left(); left.isPositive(); left = left()) {
        // Early waking is harmless, the loop looks again.
        boolean _ = changed.await(left.toNanos(), TimeUnit.NANOSECONDS);
      }
      time = Instant.MAX;
    } finally {
      lock.unlock();
    }
  }

  private Duration left() {
    Instant now = clock.instant();
    return time.isAfter(now.plusSeconds(3600)) ? Duration.ofHours(1) : Duration.between(now, time);
  }
}
