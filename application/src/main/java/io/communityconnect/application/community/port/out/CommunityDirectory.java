package io.communityconnect.application.community.port.out;

import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The communities as people see and manage them. Called inside a unit of work; shows nobody but a
/// super admin more than their own, and lets nobody else write.
public interface CommunityDirectory {
  /// Communities in the order of their keys.
  ///
  /// @param after the one before the first
  /// @param limit how many at most
  List<Community> list(Optional<CommunityId> after, int limit);

  /// The community, where the actor may see it.
  Optional<Community> find(CommunityId community);

  /// The same, and nobody else changes it until the unit ends. For super admins only.
  Optional<Community> lock(CommunityId community);

  /// Opens a community at a number.
  ///
  /// @return the new one; empty where a community answers at that number already
  Optional<Community> open(String name, PhoneNumber sender, ZoneId zone);

  /// Gives a community that is there another name and other clocks. Its number stays.
  void change(CommunityId community, String name, ZoneId zone);
}
