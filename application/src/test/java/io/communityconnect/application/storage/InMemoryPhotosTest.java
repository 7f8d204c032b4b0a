package io.communityconnect.application.storage;

final class InMemoryPhotosTest implements PhotosContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
