package io.communityconnect.bootstrap.wiring;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;

/// The time that all of a server goes by.
///
/// @param source the system's, or one that a test moves
public record ServerTime(InstantSource source) {
  public ServerTime {
    requireNonNull(source, "source is null");
  }

  /// The time of this machine.
  public static ServerTime ofThisMachine() {
    return new ServerTime(InstantSource.system());
  }
}
