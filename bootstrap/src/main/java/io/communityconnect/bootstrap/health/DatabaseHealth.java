package io.communityconnect.bootstrap.health;

import io.communityconnect.bootstrap.Database;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// Ready means that messages can be stored.
@Singleton
@Readiness
final class DatabaseHealth extends AbstractHealthIndicator<Map<String, Object>> {
  private static final int PATIENCE_SECONDS = 2;

  private final Database database;

  DatabaseHealth(Database database) {
    this.database = database;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    try (Connection connection = database.systemPool().getConnection()) {
      healthStatus = connection.isValid(PATIENCE_SECONDS) ? HealthStatus.UP : HealthStatus.DOWN;
    } catch (SQLException e) {
      healthStatus = HealthStatus.DOWN;
    }
    return Map.of();
  }

  @Override
  protected String getName() {
    return "database";
  }
}
