package io.communityconnect.adapters.persistence.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.adapters.persistence.connection.ConnectionPool;
import io.communityconnect.adapters.persistence.connection.DatabaseMigration;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// One migrated database a JVM: an embedded Postgres, or the one that `TEST_DATABASE_URL` names,
/// whose login must own it. Tests empty its tables before they begin.
public final class TestDatabase {
  private static final TestDatabase INSTANCE = open();

  private final HikariDataSource residents;
  private final HikariDataSource system;
  private final DatabaseUrl systemUrl;
  private final Jdbi owner;

  private TestDatabase(DatabaseUrl owner, DatabaseUrl residents, DatabaseUrl system) {
    new DatabaseMigration(owner).run(Set.of(residents.user()), Set.of(system.user()));
    this.residents = ConnectionPool.open("residents", residents, 8);
    this.system = ConnectionPool.open("system", system, 12);
    this.systemUrl = system;
    this.owner = Jdbi.create(owner.jdbcUrl(), owner.user(), owner.password());
  }

  private static TestDatabase open() {
    String given = System.getenv("TEST_DATABASE_URL");
    if (given != null) {
      DatabaseUrl url = DatabaseUrl.parse(given);
      return new TestDatabase(url, url, url);
    }
    EmbeddedDatabase embedded = EmbeddedDatabase.temporary();
    Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
    return new TestDatabase(
        embedded.owner("postgres"), embedded.residents("postgres"), embedded.system("postgres"));
  }

  /// The database, with no row in any table.
  public static TestDatabase empty() {
    INSTANCE.owner.useHandle(handle -> handle.execute("truncate communities, users cascade"));
    return INSTANCE;
  }

  /// Connections of the login that acts for persons.
  public HikariDataSource residents() {
    return residents;
  }

  /// Connections of the login that does the server's own work.
  public HikariDataSource system() {
    return system;
  }

  /// Where the login of the server's own work connects.
  public DatabaseUrl systemUrl() {
    return systemUrl;
  }

  /// The superuser's view, past all policies: for looking, and for what no port can do.
  public Jdbi owner() {
    return owner;
  }
}
