package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.adapters.persistence.bulk.PostgresBulkUpdates;
import io.communityconnect.adapters.persistence.notice.PostgresCommunityAdmins;
import io.communityconnect.adapters.persistence.notice.PostgresContacts;
import io.communityconnect.adapters.persistence.people.PostgresResidentRoster;
import io.communityconnect.adapters.persistence.people.PostgresResidents;
import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.notice.port.out.CommunityAdmins;
import io.communityconnect.application.notice.port.out.Contacts;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.storage.PeopleStorage;

record PostgresPeopleStorage() implements PeopleStorage {
  @Override
  public Residents residents() {
    return new PostgresResidents();
  }

  @Override
  public ResidentRoster roster() {
    return new PostgresResidentRoster();
  }

  @Override
  public BulkUpdates bulkUpdates() {
    return new PostgresBulkUpdates();
  }

  @Override
  public Contacts contacts() {
    return new PostgresContacts();
  }

  @Override
  public CommunityAdmins communityAdmins() {
    return new PostgresCommunityAdmins();
  }
}
