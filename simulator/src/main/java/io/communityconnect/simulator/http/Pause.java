package io.communityconnect.simulator.http;

import java.util.concurrent.TimeUnit;

/// Lets time pass on the virtual thread that asked for it: the latency of a provider.
public final class Pause {
  private Pause() {}

  /// Waits; an interrupt (the simulator is closing) ends the wait and stays set.
  public static void millis(long millis) {
    if (millis <= 0) {
      return;
    }
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
