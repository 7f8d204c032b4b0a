package io.communityconnect.application.people.port.out;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// The people of the communities. Who was erased is not among them.
public interface Residents {
  /// Somebody, inside a unit of work of a person; empty for whom the actor may not see.
  Optional<Account> find(ResidentId resident);

  /// As [#find], and keeps them from being changed by others until the unit ends.
  Optional<Account> lock(ResidentId resident);

  /// A part of those whom the actor may see, in the order in which they were registered, inside a
  /// unit of work of a person.
  ///
  /// @param after where the part before ended, empty for the first
  ResidentPage page(ResidentFilter filter, Optional<ResidentId> after, int limit);

  /// As [#page], with the languages.
  ProfilePage profiles(ResidentFilter filter, Optional<ResidentId> after, int limit);

  /// Gives somebody a name and a flat, inside a unit of work of a person who may; what is empty
  /// stays as it is.
  void change(ResidentId resident, Optional<String> name, Optional<String> apartment);

  /// Registers somebody, inside a system unit of work. Nobody is registered twice: a phone number
  /// belongs to one person of the installation.
  Registration register(
      CommunityId community, PhoneNumber phone, Optional<String> name, Optional<String> apartment);

  /// What came of registering.
  sealed interface Registration {
    /// They are registered as a plain resident.
    record Registered(ResidentId resident) implements Registration {}

    /// Somebody has the phone number.
    record PhoneTaken() implements Registration {}

    /// There is no such community.
    record UnknownCommunity() implements Registration {}
  }
}
