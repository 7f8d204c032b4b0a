package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.storage.AttendanceContract;
import io.communityconnect.application.storage.Storage;

final class PostgresAttendanceIT implements AttendanceContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
