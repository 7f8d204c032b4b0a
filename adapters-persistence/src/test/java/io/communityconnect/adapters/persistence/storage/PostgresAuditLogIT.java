package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.AuditLogContract;
import io.communityconnect.application.storage.Storage;

final class PostgresAuditLogIT implements AuditLogContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
