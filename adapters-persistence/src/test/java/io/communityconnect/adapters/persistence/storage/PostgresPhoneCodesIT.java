package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.PhoneCodesContract;
import io.communityconnect.application.storage.Storage;

final class PostgresPhoneCodesIT implements PhoneCodesContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
