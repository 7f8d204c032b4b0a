package io.communityconnect.simulator.stripe;

/// How events are delivered.
///
/// @param copies how often each is sent
/// @param lost whether none is sent at all
/// @param reversed whether those that happen together come the last one first
/// @param old whether they have the shape of 2024-06-20
record EventPolicy(int copies, boolean lost, boolean reversed, boolean old) {
  static EventPolicy usual() {
    return new EventPolicy(1, false, false, false);
  }
}
