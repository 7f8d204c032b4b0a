package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import java.nio.file.Path;
import java.util.Optional;

/// Where the database is.
///
/// @param url the runtime login; empty for the embedded Postgres
/// @param systemUrl the login of the server's own work, when it is another than `url`
/// @param migrationUrl the login that owns the tables, when it is another than `url`
/// @param directUrl past any pooler, for the connection that listens
/// @param poolSize connections of this instance, over both logins
/// @param embeddedDirectory where the embedded Postgres keeps its data; empty to throw it away
public record DatabaseSettings(
    Optional<DatabaseUrl> url,
    Optional<DatabaseUrl> systemUrl,
    Optional<DatabaseUrl> migrationUrl,
    Optional<DatabaseUrl> directUrl,
    int poolSize,
    Optional<Path> embeddedDirectory) {
  public DatabaseSettings {
    requireNonNull(url, "url is null");
    requireNonNull(systemUrl, "systemUrl is null");
    requireNonNull(migrationUrl, "migrationUrl is null");
    requireNonNull(directUrl, "directUrl is null");
    requireNonNull(embeddedDirectory, "embeddedDirectory is null");
  }

  /// How many of the connections are for persons' work: they read once an answer, and everything
  /// else is the server's own.
  public int residentConnections() {
    return Math.max(1, poolSize / 3);
  }

  /// Where to listen: past any pooler in transaction mode, or nowhere.
  ///
  /// @param systemUrl the login of the server's own work
  public Optional<DatabaseUrl> listeningUrl(DatabaseUrl systemUrl) {
    return directUrl.or(() -> Optional.of(systemUrl).filter(url -> !url.isPooled()));
  }

  static DatabaseSettings from(Variables variables, boolean production) {
    Optional<DatabaseUrl> url = variables.databaseUrl("DATABASE_URL");
    Optional<DatabaseUrl> directUrl = variables.databaseUrl("DATABASE_DIRECT_URL");
    if (directUrl.filter(DatabaseUrl::isPooled).isPresent()) {
      throw new IllegalArgumentException("DATABASE_DIRECT_URL must not lead to a pooler");
    }
    if (production && url.isEmpty()) {
      throw new IllegalArgumentException("DATABASE_URL must be set in production");
    }
    return new DatabaseSettings(
        url,
        variables.databaseUrl("DATABASE_SYSTEM_URL"),
        variables.databaseUrl("DATABASE_MIGRATION_URL"),
        directUrl,
        variables.integer("DATABASE_POOL_SIZE", 4, 200, 10),
        variables.text("EMBEDDED_DATABASE_DIR").map(Path::of));
  }
}
