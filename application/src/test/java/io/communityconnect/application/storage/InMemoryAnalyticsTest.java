package io.communityconnect.application.storage;

import io.communityconnect.application.analytics.port.out.Analytics;

final class InMemoryAnalyticsTest implements AnalyticsContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public Analytics analytics() {
    return storage.analytics();
  }
}
