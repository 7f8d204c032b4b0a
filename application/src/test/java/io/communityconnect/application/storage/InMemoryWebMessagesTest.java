package io.communityconnect.application.storage;

final class InMemoryWebMessagesTest implements WebMessagesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
