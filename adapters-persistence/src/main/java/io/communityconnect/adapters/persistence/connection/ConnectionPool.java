package io.communityconnect.adapters.persistence.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// Opens pools of connections.
public final class ConnectionPool {
  /// A webhook must be answered before its sender gives up (Twilio: 15 s), so waiting is short.
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private ConnectionPool() {}

  /// Opens a pool that connects when first used and recovers by itself when the database comes
  /// back.
  ///
  /// @param name as it shows in metrics and in `pg_stat_activity`
  public static HikariDataSource open(String name, DatabaseUrl url, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url.jdbcUrl());
    if (!url.user().isEmpty()) {
      config.setUsername(url.user());
      config.setPassword(url.password());
    }
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "community-connect " + name);
    config.addDataSourceProperty("connectTimeout", Long.toString(CONNECT_TIMEOUT.toSeconds()));
    // A connection whose peer vanished must not hold a request for the kernel's two hours.
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // A default only: what the URL says counts, so 0 is possible behind a pooler.
    config.addDataSourceProperty("prepareThreshold", "3");
    // The detail of an error repeats the row at fault, and failures are logged.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }
}
