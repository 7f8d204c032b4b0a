package io.communityconnect.bootstrap.e2e;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.UUID;

/// Who asks: one for each role, and an admin who has no business here.
enum Somebody {
  NOBODY("nobody", "", Role.USER, Optional.empty()),
  RESIDENT("a resident", "8000-000000000002", Role.USER, Optional.of(Owner.RESIDENT)),
  ADMIN("their admin", "8000-000000000006", Role.ADMIN, Optional.of(Owner.RESIDENT)),
  ADMIN_ELSEWHERE(
      "an admin elsewhere", "8002-000000000006", Role.ADMIN, Optional.of(Owner.ELSEWHERE)),
  SUPER_ADMIN("a super admin", "8003-000000000007", Role.SUPER_ADMIN, Optional.empty());

  private final String title;
  private final String number;
  private final Role role;
  private final Optional<Owner> neighbourhood;

  Somebody(String title, String number, Role role, Optional<Owner> neighbourhood) {
    this.title = title;
    this.number = number;
    this.role = role;
    this.neighbourhood = neighbourhood;
  }

  /// How the documentation calls them.
  String title() {
    return title;
  }

  Role role() {
    return role;
  }

  /// Their own key, and that of their one session.
  UUID key() {
    return UUID.fromString("01939e60-0000-7000-" + number);
  }

  /// As they stand in the database.
  Account account() {
    return new Account(
        new ResidentId(key()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        role,
        neighbourhood.map(Owner::community).map(CommunityId::new));
  }
}
