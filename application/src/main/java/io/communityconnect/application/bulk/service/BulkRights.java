package io.communityconnect.application.bulk.service;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.people.CommunityId;

/// Who may change many people of a community.
final class BulkRights {
  private BulkRights() {}

  static boolean mayUpdate(Actor.Administrator admin, CommunityId community) {
    return Permissions.allow(admin.role(), Permission.UPDATE_IN_BULK)
        && admin.administered().map(community::equals).orElse(true);
  }
}
