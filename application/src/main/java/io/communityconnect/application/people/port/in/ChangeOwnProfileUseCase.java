package io.communityconnect.application.people.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;
import java.util.function.Predicate;

/// Changes a resident's own name or flat.
@FunctionalInterface
public interface ChangeOwnProfileUseCase {
  /// Changes what is given.
  Outcome change(Command command);

  /// @param stillIs tells whether they are as they saw themselves; asked while nobody else can
  ///     change them
  /// @param name left as it is where empty
  /// @param apartment left as it is where empty
  record Command(
      Actor.Resident resident,
      Predicate<Account> stillIs,
      Optional<String> name,
      Optional<String> apartment) {
    public Command {
      requireNonNull(resident, "resident is null");
      requireNonNull(stillIs, "stillIs is null");
      requireNonNull(name, "name is null");
      requireNonNull(apartment, "apartment is null");
    }

    /// Nothing of the person but the key.
    @Override
    public String toString() {
      return "Command[" + resident + "]";
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are so now.
    record Changed(Account resident) implements Outcome {
      public Changed {
        requireNonNull(resident, "resident is null");
      }
    }

    /// Somebody else was quicker; nothing was changed.
    record ChangedMeanwhile() implements Outcome {}

    /// They were erased a moment ago.
    record Unknown() implements Outcome {}
  }
}
