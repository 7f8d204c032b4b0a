package io.communityconnect.application.storage;

import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.notice.port.out.CommunityAdmins;
import io.communityconnect.application.notice.port.out.Contacts;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.people.port.out.Residents;

/// The ports around people over one store.
public interface PeopleStorage {
  /// Knows the people.
  Residents residents();

  /// Knows the people, many at once.
  ResidentRoster roster();

  /// Keeps changes of many people.
  BulkUpdates bulkUpdates();

  /// Knows how people can be written to.
  Contacts contacts();

  /// Knows who looks after communities.
  CommunityAdmins communityAdmins();
}
