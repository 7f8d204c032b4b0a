package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;

/// Logs a resident out everywhere, from the chat, where they have no token: for somebody who sees
/// that a page was logged in which they do not know.
@FunctionalInterface
public interface EndAllSessionsUseCase {
  /// Ends all sessions that this server has opened or seen, and logins by sending that wait to be
  /// collected. Opens a unit of work of its own, so it must not be called in one.
  Outcome endAll(Command command);

  /// @param resident whose sessions
  record Command(Actor.Resident resident) {
    public Command {
      requireNonNull(resident, "resident is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are over.
    ///
    /// @param sessions how many there were
    record Ended(int sessions) implements Outcome {}
  }
}
