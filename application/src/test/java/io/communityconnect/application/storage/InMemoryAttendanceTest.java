package io.communityconnect.application.storage;

final class InMemoryAttendanceTest implements AttendanceContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
