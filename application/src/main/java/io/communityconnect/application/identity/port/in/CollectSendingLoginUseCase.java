package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.SendingTicket;
import io.communityconnect.domain.identity.Session;
import java.time.Duration;

/// Asks whether the code of a page has been sent, and logs the page in if so.
@FunctionalInterface
public interface CollectSendingLoginUseCase {
  /// Hands the session out once. Meant to be asked every few seconds.
  Outcome collect(Command command);

  /// @param ticket of the page
  record Command(SendingTicket ticket) {
    public Command {
      requireNonNull(ticket, "ticket is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The code came, and the page is in.
    record LoggedIn(Session session) implements Outcome {}

    /// Nobody has sent the code yet.
    ///
    /// @param expiresIn how long it can still be sent
    record Waiting(Duration expiresIn) implements Outcome {}

    /// There is no such login, or no more: unknown, expired or collected.
    record Gone() implements Outcome {}
  }
}
