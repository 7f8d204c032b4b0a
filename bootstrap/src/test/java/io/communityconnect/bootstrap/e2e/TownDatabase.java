package io.communityconnect.bootstrap.e2e;

import io.communityconnect.adapters.persistence.connection.DatabaseMigration;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A database of its own, on the one Postgres of this JVM, and a look into it past all policies.
final class TownDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedDatabase POSTGRES = start();

  /// Migrated once, for the others to be copies of.
  private static final class Migrated {
    private static final TownDatabase INSTANCE = migrate();

    private static TownDatabase migrate() {
      TownDatabase database = create();
      new DatabaseMigration(POSTGRES.owner(database.name))
          .run(Set.of(EmbeddedDatabase.RESIDENT_LOGIN), Set.of(EmbeddedDatabase.SYSTEM_LOGIN));
      return database;
    }
  }

  private final String name;

  private TownDatabase(String name) {
    this.name = name;
  }

  private static EmbeddedDatabase start() {
    EmbeddedDatabase postgres = EmbeddedDatabase.temporary();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres"));
    return postgres;
  }

  /// One without tables, as an operator has it before the first start.
  static TownDatabase create() {
    String name = "town_" + COUNT.incrementAndGet();
    POSTGRES.create(name);
    return new TownDatabase(name);
  }

  /// One with tables and without rows, in which a server has nothing to migrate.
  static TownDatabase migrated() {
    String name = "town_" + COUNT.incrementAndGet();
    String original = Migrated.INSTANCE.name;
    new TownDatabase("postgres").execute("create database " + name + " template " + original);
    return new TownDatabase(name);
  }

  /// Where Postgres listens.
  int port() {
    return URI.create(POSTGRES.owner(name).jdbcUrl().substring("jdbc:".length())).getPort();
  }

  /// The server's variables, with the three logins that an operator would give it.
  ///
  /// @param port where the server is to connect: Postgres itself, or something in front of it
  Map<String, String> environment(int port) {
    return Map.of(
        "DATABASE_URL", url(POSTGRES.residents(name), port),
        "DATABASE_SYSTEM_URL", url(POSTGRES.system(name), port),
        "DATABASE_MIGRATION_URL", url(POSTGRES.owner(name), port));
  }

  private String url(DatabaseUrl login, int port) {
    return "postgres://" + login.user() + "@localhost:" + port + "/" + name;
  }

  /// Whether everything that came in is answered and everything written is sent or given up.
  boolean isSettled() {
    return number(
                "select count(*) from messages where direction = 'inbound' and answered_at is null")
            == 0
        && number("select count(*) from outbox where state <> 'dead'") == 0;
  }

  /// How many people, conversations, messages and letters in the outbox there are.
  List<Long> rowCounts() {
    return List.of(
        number("select count(*) from users"),
        number("select count(*) from conversations"),
        number("select count(*) from messages"),
        number("select count(*) from outbox"));
  }

  long number(String query, Object... parameters) {
    return Long.parseLong(texts(query, parameters).getFirst());
  }

  /// Changes what is in it.
  void execute(String statements) {
    DatabaseUrl owner = POSTGRES.owner(name);
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException("could not change the database", e);
    }
  }

  /// The first column of every row, as text.
  List<String> texts(String query, Object... parameters) {
    DatabaseUrl owner = POSTGRES.owner(name);
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(String.valueOf(rows.getString(1)));
        }
        return texts;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("could not look into the database", e);
    }
  }
}
