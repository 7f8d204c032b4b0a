package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.ResidentId;
import java.util.function.Predicate;

/// Makes somebody an admin, a super admin or a plain resident. Every attempt is in the audit log.
@FunctionalInterface
public interface ChangeRoleUseCase {
  /// Changes the role in one transaction with its audit entry. It counts from the person's next
  /// request on.
  Outcome change(Command command);

  /// @param by who wants it
  /// @param person whose role
  /// @param role what they shall be
  /// @param stillIs tells whether they are as whoever changes them saw them; asked while nobody
  ///   else can change them
  record Command(Actor.Administrator by, ResidentId person, Role role, Predicate<Account> stillIs) {
    /// For whoever did not look before.
    public Command(Actor.Administrator by, ResidentId person, Role role) {
      this(by, person, role, _ -> true);
    }

    public Command {
      requireNonNull(by, "by is null");
      requireNonNull(person, "person is null");
      requireNonNull(role, "role is null");
      requireNonNull(stillIs, "stillIs is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are something else now, or were it before.
    ///
    /// @param now the person as they are
    record Changed(Role from, Account now) implements Outcome {
      public Changed {
        requireNonNull(from, "from is null");
        requireNonNull(now, "now is null");
      }
    }

    /// Somebody else changed them in between; their role is what it was.
    record ChangedMeanwhile() implements Outcome {}

    /// Nobody of whom the administrator may know.
    record UnknownPerson() implements Outcome {}

    /// Nobody promotes themselves, or steps down alone.
    record OwnRole() implements Outcome {}

    /// The administrator may not give or take this role.
    record NotAllowed(Permission lacking) implements Outcome {}

    /// Somebody without a community can be nothing but a super admin.
    record WithoutCommunity() implements Outcome {}

    /// An installation without a super admin could not be run.
    record LastSuperAdmin() implements Outcome {}
  }
}
