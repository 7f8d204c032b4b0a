package io.communityconnect.application.privacy.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;

/// Erases a resident who wants to be forgotten.
@FunctionalInterface
public interface EraseResidentUseCase {
  /// Erases for good, in several transactions. What was interrupted is finished by calling again;
  /// only then it is in the audit log.
  Outcome erase(Command command);

  /// @param resident who is erased, and who wants it
  record Command(Actor.Resident resident) {
    public Command {
      requireNonNull(resident, "resident is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// Nothing is left that tells who they were.
    record Erased(long messages) implements Outcome {}

    /// There is no such resident, or no more.
    record Unknown() implements Outcome {}

    /// An installation keeps a super admin: another has to be made one first. Nothing was erased.
    record LastSuperAdmin() implements Outcome {}
  }
}
