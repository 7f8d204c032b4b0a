package io.communityconnect.application.storage;

import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.notice.port.out.CommunityAdmins;
import io.communityconnect.application.notice.port.out.Contacts;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.people.port.out.Residents;

record InMemoryPeopleStorage(InMemoryDatabase database) implements PeopleStorage {
  @Override
  public Residents residents() {
    return new InMemoryResidents(database);
  }

  @Override
  public ResidentRoster roster() {
    return new InMemoryResidentRoster(database);
  }

  @Override
  public BulkUpdates bulkUpdates() {
    return new InMemoryBulkUpdates(database);
  }

  @Override
  public Contacts contacts() {
    return new InMemoryContacts(database);
  }

  @Override
  public CommunityAdmins communityAdmins() {
    return new InMemoryCommunityAdmins(database);
  }
}
