package io.communityconnect.application.storage;

final class InMemoryWishesTest implements WishesContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
