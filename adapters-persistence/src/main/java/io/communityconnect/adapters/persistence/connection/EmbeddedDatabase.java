package io.communityconnect.adapters.persistence.connection;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A Postgres 15 that comes along with the server, for machines that have none: development, demos
/// and tests. It listens on this machine only and asks for no password. It has pgvector where the
/// machine's own Postgres 15 has it.
public final class EmbeddedDatabase implements AutoCloseable {
  /// The login under which the server acts for persons; owns nothing and bypasses nothing.
  public static final String RESIDENT_LOGIN = "community_app";

  /// The login under which the server does its own work; owns nothing and bypasses nothing.
  public static final String SYSTEM_LOGIN = "community_worker";

  private static final String OWNER = "postgres";
  /// The library's ten seconds are too few on a busy machine.
  private static final Duration START_PATIENCE = Duration.ofMinutes(1);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = requireNonNull(postgres, "postgres is null");
  }

  /// Starts a server whose data is thrown away when it closes.
  public static EmbeddedDatabase temporary() {
    return start(EmbeddedPostgres.builder(), PgvectorFiles.find());
  }

  /// Starts the same, without pgvector whatever the machine has. Its binaries lie in a directory of
  /// their own, for what another server has borrowed stays with the binaries.
  public static EmbeddedDatabase temporaryWithoutPgvector() {
    Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg-plain");
    return start(
        EmbeddedPostgres.builder().setOverrideWorkingDirectory(binaries.toFile()),
        Optional.empty());
  }

  /// Starts a server on a directory that is kept. One that still runs there, because its parent was
  /// killed, is stopped first.
  public static EmbeddedDatabase in(Path directory) {
    stopOrphan(directory);
    return start(
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.toAbsolutePath())
            .setCleanDataDirectory(false),
        PgvectorFiles.find());
  }

  private static EmbeddedDatabase start(
      EmbeddedPostgres.Builder builder, Optional<PgvectorFiles> pgvector) {
    try {
      // The library trades durability for speed; a message that was accepted must survive a crash.
      EmbeddedDatabase database =
          new EmbeddedDatabase(
              builder
                  .setPGStartupWait(START_PATIENCE)
                  .setServerConfig("fsync", "on")
                  .setServerConfig("synchronous_commit", "on")
                  .start());
      database.borrow(pgvector);
      database.createLogin(RESIDENT_LOGIN);
      database.createLogin(SYSTEM_LOGIN);
      return database;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("the embedded Postgres did not start", e);
    }
  }

  private void borrow(Optional<PgvectorFiles> files) throws SQLException {
    if (files.isPresent()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
        files.get().lendTo(connection);
      }
    }
  }

  private void createLogin(String login) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s login noinherit;
            end if;
          end $$
          """
              .formatted(login));
    }
  }

  /// Makes an empty database of that name, for tests that want one of their own.
  public void create(String name) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + statement.enquoteIdentifier(name, true));
    } catch (SQLException e) {
      throw new IllegalStateException("could not create a database", e);
    }
  }

  /// The URL of the login that owns the tables.
  public DatabaseUrl owner(String database) {
    return url(database, OWNER);
  }

  /// The URL under which the server acts for persons.
  public DatabaseUrl residents(String database) {
    return url(database, RESIDENT_LOGIN);
  }

  /// The URL under which the server does its own work.
  public DatabaseUrl system(String database) {
    return url(database, SYSTEM_LOGIN);
  }

  private DatabaseUrl url(String database, String login) {
    return new DatabaseUrl(
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database, login, "");
  }

  private static void stopOrphan(Path directory) {
    Path pidFile = directory.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    try {
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(EmbeddedDatabase::stop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
