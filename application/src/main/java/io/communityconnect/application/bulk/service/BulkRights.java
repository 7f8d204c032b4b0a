package io.communityconnect.application.bulk.service;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;

/// Who may go on changing many people of a community.
final class BulkRights {
  private BulkRights() {}

  /// Whether somebody who was an administrator once may still.
  static boolean mayStillUpdate(Account person, CommunityId community) {
    return Permissions.allow(person.role(), Permission.UPDATE_IN_BULK)
        && (person.role() == Role.SUPER_ADMIN
            || person.community().filter(community::equals).isPresent());
  }
}
