package io.communityconnect.application.storage;

final class InMemoryAuditRightsTest implements AuditRightsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
