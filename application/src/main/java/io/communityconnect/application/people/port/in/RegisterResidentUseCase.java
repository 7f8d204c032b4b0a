package io.communityconnect.application.people.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;

/// Registers somebody before they write for the first time.
@FunctionalInterface
public interface RegisterResidentUseCase {
  /// Registers a plain resident, and writes an audit entry that names the administrator.
  Outcome register(Command command);

  /// @param community where they live; an admin's own if left out
  record Command(
      Actor.Administrator admin,
      PhoneNumber phone,
      Optional<String> name,
      Optional<String> apartment,
      Optional<CommunityId> community) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(phone, "phone is null");
      requireNonNull(name, "name is null");
      requireNonNull(apartment, "apartment is null");
      requireNonNull(community, "community is null");
    }

    /// Nothing of the person.
    @Override
    public String toString() {
      return "Command[" + admin + "]";
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are registered.
    record Registered(Account resident) implements Outcome {}

    /// Somebody of the installation has the phone number; not told who and where.
    record PhoneTaken() implements Outcome {}

    /// There is no such community, or none that the administrator may know of.
    record UnknownCommunity() implements Outcome {}

    /// A super admin has to say where they live.
    record CommunityMissing() implements Outcome {}
  }
}
