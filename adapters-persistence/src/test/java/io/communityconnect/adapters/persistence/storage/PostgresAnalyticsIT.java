package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.adapters.persistence.analytics.PostgresAnalytics;
import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.application.storage.AnalyticsContract;
import io.communityconnect.application.storage.Storage;

final class PostgresAnalyticsIT implements AnalyticsContract {
  private final Storage storage = new PostgresStorage();

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public Analytics analytics() {
    return new PostgresAnalytics();
  }
}
