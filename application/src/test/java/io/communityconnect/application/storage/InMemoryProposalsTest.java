package io.communityconnect.application.storage;

final class InMemoryProposalsTest implements ProposalsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
