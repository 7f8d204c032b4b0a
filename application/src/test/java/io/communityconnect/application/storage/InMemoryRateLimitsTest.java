package io.communityconnect.application.storage;

final class InMemoryRateLimitsTest implements RateLimitsContract {
  private final Storage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }
}
