package io.communityconnect.simulator.http;

import java.util.concurrent.ThreadLocalRandom;

/// Decides whether a fault with a rate strikes this time.
public final class FaultDice {
  private FaultDice() {}

  /// True for the given share of the calls: never for 0, always for 1.
  public static boolean strikes(double rate) {
    return ThreadLocalRandom.current().nextDouble() < rate;
  }
}
