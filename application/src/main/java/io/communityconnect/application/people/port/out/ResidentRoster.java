package io.communityconnect.application.people.port.out;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The people of all communities, many at once. Called inside a system unit of work: whose people
/// an administrator may bring along or change is asked before. Who was erased is not among them.
public interface ResidentRoster {
  /// Whether there is such a community.
  boolean hasCommunity(CommunityId community);

  /// Those of the installation who have one of the phone numbers, wherever they live. They are kept
  /// from being changed by others until the unit ends.
  List<Profile> lock(Set<PhoneNumber> phones);

  /// A part of those whom a list shows, in the order of their keys, without super admins. They are
  /// kept from being changed by others until the unit ends.
  ///
  /// @param after where the part before ended, empty for the first
  List<Profile> lockSome(ResidentFilter filter, Optional<ResidentId> after, int limit);

  /// Those who have one of the keys, kept from being changed by others until the unit ends.
  List<Profile> lockAll(Set<ResidentId> residents);

  /// Registers plain residents of a community.
  ///
  /// @return their keys, in the order in which they were given
  /// @throws io.communityconnect.application.InfrastructureException where somebody has taken one
  ///   of the phone numbers since they were looked for; trying again finds them
  List<ResidentId> register(CommunityId community, List<Newcomer> newcomers);

  /// Changes people who are locked.
  void change(List<ProfileChange> changes);

  /// Makes the language of people who are locked unknown again, unless they chose it themselves.
  void forgetLanguages(List<ResidentId> residents);
}
