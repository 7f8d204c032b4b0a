package io.communityconnect.application.identity.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// Who is what. Called inside an admin's unit of work, and shows whom they may see.
public interface Roles {
  /// What somebody is; empty for who is unknown, was erased, or is not the administrator's to see.
  Optional<Holder> find(ResidentId person);

  /// How many super admins there are. A super admin who asks keeps all others from changing that
  /// until the unit ends.
  int countSuperAdmins();

  /// Changes a role, unless it is another than thought, or not the administrator's to change.
  Assignment assign(ResidentId person, Role from, Role to);

  /// What somebody is, and where.
  record Holder(Role role, Optional<CommunityId> community) {
    public Holder {
      requireNonNull(role, "role is null");
      requireNonNull(community, "community is null");
    }
  }

  /// What became of a change.
  enum Assignment {
    /// It was made.
    MADE,
    /// The role is another than thought, or out of reach: nothing was changed.
    OVERTAKEN
  }
}
