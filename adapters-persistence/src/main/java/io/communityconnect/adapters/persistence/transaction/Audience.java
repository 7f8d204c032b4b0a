package io.communityconnect.adapters.persistence.transaction;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;

/// Who is shown the same rows of a community. What was counted for one of them holds for all.
public sealed interface Audience {
  /// A resident, who is shown what is theirs.
  record OneResident(ResidentId resident) implements Audience {}

  /// All admins of a community.
  record AdminsOf(CommunityId community) implements Audience {}

  /// All super admins.
  record SuperAdmins() implements Audience {}

  /// The server itself.
  record Server() implements Audience {}
}
