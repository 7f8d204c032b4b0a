package io.communityconnect.application.people.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;

/// Shows an administrator one person.
@FunctionalInterface
public interface ReadResidentUseCase {
  /// Reads and writes one audit entry.
  Outcome read(Command command);

  /// @param resident who is looked at
  record Command(Actor.Administrator admin, ResidentId resident) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(resident, "resident is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is them.
    record Found(Account resident) implements Outcome {}

    /// Nobody of whom the administrator may know. That they asked is written down all the same.
    record Unknown() implements Outcome {}
  }
}
