package io.communityconnect.application.storage;

final class InMemoryAuditLogTest implements AuditLogContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
