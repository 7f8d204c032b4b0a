package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.BillingByHandContract;
import io.communityconnect.application.storage.Storage;

final class PostgresBillingByHandIT implements BillingByHandContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
