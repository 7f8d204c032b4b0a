package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// A person who can log in, as they stand in `users` now.
///
/// @param phone absent for people whom WhatsApp alone knows
/// @param community where they live or administer; only a super admin may have none
public record Account(
    ResidentId id,
    Optional<PhoneNumber> phone,
    Optional<String> name,
    Optional<String> apartment,
    Role role,
    Optional<CommunityId> community) {
  public Account {
    requireNonNull(id, "id is null");
    requireNonNull(phone, "phone is null");
    requireNonNull(name, "name is null");
    requireNonNull(apartment, "apartment is null");
    requireNonNull(role, "role is null");
    requireNonNull(community, "community is null");
    if (community.isEmpty() && role != Role.SUPER_ADMIN) {
      throw new IllegalArgumentException("only a super admin is without a community");
    }
  }

  /// On whose behalf this person's requests run.
  public Actor.Person actor() {
    return switch (role) {
      case USER -> new Actor.Resident(id, community.orElseThrow());
      case ADMIN -> new Actor.Admin(id, community.orElseThrow());
      case SUPER_ADMIN -> new Actor.SuperAdmin(id);
    };
  }

  /// The same person where they act for themselves: admins live in a community, too, and their own
  /// data, questions and plan are a resident's. Absent for a super admin without a community.
  public Optional<Actor.Resident> resident() {
    return community.map(home -> new Actor.Resident(id, home));
  }

  /// The key and the role: the rest tells who they are.
  @Override
  public String toString() {
    return "Account[" + id.value() + ", " + role + "]";
  }
}
