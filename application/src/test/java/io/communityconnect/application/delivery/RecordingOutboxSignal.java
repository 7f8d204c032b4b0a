package io.communityconnect.application.delivery;

import io.communityconnect.application.delivery.port.out.OutboxSignal;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts how often it was woken.
public final class RecordingOutboxSignal implements OutboxSignal {
  private final AtomicInteger count = new AtomicInteger();

  @Override
  public void due() {
    count.incrementAndGet();
  }

  /// How often so far.
  public int count() {
    return count.get();
  }
}
