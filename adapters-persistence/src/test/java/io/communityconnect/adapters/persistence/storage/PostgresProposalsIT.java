package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.ProposalsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresProposalsIT implements ProposalsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
