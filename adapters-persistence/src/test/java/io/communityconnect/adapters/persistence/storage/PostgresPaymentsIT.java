package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.PaymentsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresPaymentsIT implements PaymentsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
