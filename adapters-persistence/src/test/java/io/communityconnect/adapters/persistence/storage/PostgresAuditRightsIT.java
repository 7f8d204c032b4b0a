package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.AuditRightsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresAuditRightsIT implements AuditRightsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
