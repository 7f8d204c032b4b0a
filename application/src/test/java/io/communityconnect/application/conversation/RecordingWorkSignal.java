package io.communityconnect.application.conversation;

import io.communityconnect.application.conversation.port.out.WorkSignal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers for when it was woken.
public final class RecordingWorkSignal implements WorkSignal {
  private final List<Instant> times = new CopyOnWriteArrayList<>();

  @Override
  public void dueAt(Instant time) {
    times.add(time);
  }

  /// The times so far, in order.
  public List<Instant> times() {
    return List.copyOf(times);
  }
}
