package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.PaymentEventsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresPaymentEventsIT implements PaymentEventsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
