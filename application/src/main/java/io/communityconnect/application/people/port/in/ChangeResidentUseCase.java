package io.communityconnect.application.people.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.function.Predicate;

/// Changes somebody's name or flat, as they themselves or on their behalf.
@FunctionalInterface
public interface ChangeResidentUseCase {
  /// Changes what is given. Where an administrator does, and be it their own, that is one
  /// transaction with its audit entry.
  Outcome change(Command command);

  /// @param stillIs tells whether they are as whoever changes them saw them; asked while nobody
  ///   else can change them
  /// @param name left as it is where empty
  /// @param apartment left as it is where empty
  record Command(
      Actor.Person by,
      ResidentId resident,
      Predicate<Account> stillIs,
      Optional<String> name,
      Optional<String> apartment) {
    public Command {
      requireNonNull(by, "by is null");
      requireNonNull(resident, "resident is null");
      requireNonNull(stillIs, "stillIs is null");
      requireNonNull(name, "name is null");
      requireNonNull(apartment, "apartment is null");
    }

    /// Nothing of the person.
    @Override
    public String toString() {
      return "Command[" + by + ", " + resident + "]";
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are so now.
    record Changed(Account resident) implements Outcome {}

    /// Somebody else was quicker; nothing was changed.
    ///
    /// @param now as they are
    record ChangedMeanwhile(Account now) implements Outcome {}

    /// Nobody whom they may change.
    record Unknown() implements Outcome {}
  }
}
