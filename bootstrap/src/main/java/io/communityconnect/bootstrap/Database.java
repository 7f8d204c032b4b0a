package io.communityconnect.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.adapters.persistence.connection.ConnectionPool;
import io.communityconnect.adapters.persistence.connection.DatabaseMigration;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import io.communityconnect.bootstrap.configuration.DatabaseSettings;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The open database: migrated, with a pool for each of the two logins.
///
/// @param listeningUrl for the connection that listens; empty where there are only pooled ones
/// @param ownerUrl the login that owns the tables, for building indexes beside their use
/// @param embedded the server that came along, when there is one to stop
public record Database(
    HikariDataSource residentPool,
    HikariDataSource systemPool,
    Optional<DatabaseUrl> listeningUrl,
    DatabaseUrl ownerUrl,
    @Nullable EmbeddedDatabase embedded)
    implements AutoCloseable {
  private static final String EMBEDDED_NAME = "postgres";

  /// Connects, or starts the embedded Postgres, and brings the schema up to date.
  ///
  /// @throws io.communityconnect.application.InfrastructureException when the database is away
  static Database open(DatabaseSettings settings) {
    return settings.url().map(url -> connect(settings, url)).orElseGet(() -> embed(settings));
  }

  private static Database connect(DatabaseSettings settings, DatabaseUrl url) {
    DatabaseUrl systemUrl = settings.systemUrl().orElse(url);
    DatabaseUrl owner = settings.migrationUrl().orElse(url);
    return open(settings, owner, url, systemUrl, Optional.empty());
  }

  private static Database embed(DatabaseSettings settings) {
    EmbeddedDatabase embedded =
        settings
            .embeddedDirectory()
            .map(EmbeddedDatabase::in)
            .orElseGet(EmbeddedDatabase::temporary);
    return open(
        settings,
        embedded.owner(EMBEDDED_NAME),
        embedded.residents(EMBEDDED_NAME),
        embedded.system(EMBEDDED_NAME),
        Optional.of(embedded));
  }

  private static Database open(
      DatabaseSettings settings,
      DatabaseUrl owner,
      DatabaseUrl residents,
      DatabaseUrl system,
      Optional<EmbeddedDatabase> embedded) {
    new DatabaseMigration(owner).run(Set.of(residents.user()), Set.of(system.user()));
    int residentConnections = settings.residentConnections();
    return new Database(
        ConnectionPool.open("residents", residents, residentConnections),
        ConnectionPool.open("system", system, settings.poolSize() - residentConnections),
        settings.listeningUrl(system),
        owner,
        embedded.orElse(null));
  }

  @Override
  public void close() {
    residentPool.close();
    systemPool.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
