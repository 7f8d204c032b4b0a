package io.communityconnect.application.privacy.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;

/// Finds out whose data a link leads to, which the chat gave somebody who asked for theirs.
@FunctionalInterface
public interface OpenExportLinkUseCase {
  /// Changes nothing; that there was an export is taken down by whoever exports.
  Outcome open(Command command);

  /// @param token the last part of the link's path, from anybody
  record Command(String token) {
    public Command {
      requireNonNull(token, "token is null");
    }

    /// Nothing of it.
    @Override
    public String toString() {
      return "Command[…]";
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It leads to this resident's data.
    record Opened(Actor.Resident resident) implements Outcome {}

    /// It leads nowhere, or no more: it has ended, or whoever it was made for was erased.
    record Ended() implements Outcome {}
  }
}
