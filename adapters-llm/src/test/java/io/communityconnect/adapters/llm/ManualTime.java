package io.communityconnect.adapters.llm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Time that passes when a test says so.
final class ManualTime implements InstantSource {
  static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  private final AtomicLong nanos = new AtomicLong();

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  long nanos() {
    return nanos.get();
  }

  Duration passed() {
    return Duration.ofNanos(nanos.get());
  }

  @Override
  public Instant instant() {
    return START.plusNanos(nanos.get());
  }
}
