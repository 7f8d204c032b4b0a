package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.adapters.persistence.connection.ConnectionPool;
import io.communityconnect.adapters.persistence.connection.DatabaseMigration;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import io.communityconnect.adapters.persistence.connection.PgBouncer;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// One migrated database a JVM: an embedded Postgres, or the one that `TEST_DATABASE_URL` names,
/// whose login must own it. Tests empty its tables before they begin.
///
/// With `-Dtest.database.pooler=pgbouncer` the server's logins reach the embedded one through
/// PgBouncer in transaction mode. Where that is not installed tests are skipped, and fail with
/// `CI=true`.
///
/// With `-Dwithout.pgvector=true` the embedded one has no pgvector.
public final class TestDatabase {
  /// Whether this is the run without pgvector.
  static final boolean WITHOUT_PGVECTOR = Boolean.getBoolean("without.pgvector");

  private static final class Holder {
    private static final TestDatabase INSTANCE = open();
  }

  /// Deleting a few rows takes milliseconds and truncating makes files anew for each table, which
  /// takes half a second. An owner who is no superuser must do the latter: policies hide the rows.
  private static final String EMPTY_ALL_TABLES =
      """
      do $$
      declare
        name regclass;
        super boolean := (select rolsuper from pg_roles where rolname = current_user);
      begin
        if super then
          set local session_replication_role = replica;
        end if;
        for name in
          select oid from pg_class
          where relkind = 'r' and relnamespace = current_schema()::regnamespace
            and relname not in
              ('plans', 'flyway_schema_history', 'retention_sweep', 'history_progress')
        loop
          execute format(case when super then 'delete from %s' else 'truncate %s cascade' end, name);
        end loop;
        update history_progress set scanned_to = '00000000-0000-0000-0000-000000000000',
          looked_to = '00000000-0000-0000-0000-000000000000', looked_back_at = '-infinity';
        update retention_sweep set due_at = 'epoch', fence = 0, after_conversation = null;
      end
      $$
      """;

  private final HikariDataSource residents;
  private final HikariDataSource system;
  private final DatabaseUrl systemUrl;
  private final DatabaseUrl ownerUrl;
  private final Jdbi owner;

  private TestDatabase(DatabaseUrl owner, DatabaseUrl residents, DatabaseUrl system) {
    new DatabaseMigration(owner).run(Set.of(residents.user()), Set.of(system.user()));
    this.residents = ConnectionPool.open("residents", residents, 8);
    this.system = ConnectionPool.open("system", system, 12);
    this.systemUrl = system;
    this.ownerUrl = owner;
    this.owner = Jdbi.create(owner.jdbcUrl(), owner.user(), owner.password());
  }

  private static TestDatabase open() {
    String given = System.getenv("TEST_DATABASE_URL");
    if (given != null) {
      DatabaseUrl url = DatabaseUrl.parse(given);
      return new TestDatabase(url, url, url);
    }
    EmbeddedDatabase embedded =
        WITHOUT_PGVECTOR
            ? EmbeddedDatabase.temporaryWithoutPgvector()
            : EmbeddedDatabase.temporary();
    Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
    DatabaseUrl owner = embedded.owner("postgres");
    DatabaseUrl residents = embedded.residents("postgres");
    DatabaseUrl system = embedded.system("postgres");
    if (!isPooled()) {
      return new TestDatabase(owner, residents, system);
    }
    PgBouncer pooler = PgBouncer.before(owner, List.of(residents.user(), system.user()));
    Runtime.getRuntime().addShutdownHook(new Thread(pooler::close));
    return new TestDatabase(owner, pooler.pooled(residents), pooler.pooled(system));
  }

  private static boolean isPooled() {
    return "pgbouncer".equals(System.getProperty("test.database.pooler"));
  }

  private static void requirePooler() {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || PgBouncer.isInstalled(), "needs PgBouncer: apt-get install pgbouncer");
    assertThat(System.getenv("TEST_DATABASE_URL"))
        .as("a given database has a way to it of its own")
        .isNull();
  }

  /// The database, with no row in any table but `plans`.
  public static TestDatabase empty() {
    TestDatabase database = asItIs();
    database.owner.useHandle(handle -> handle.execute(EMPTY_ALL_TABLES));
    return database;
  }

  /// The database, with whatever rows the tests before left.
  public static TestDatabase asItIs() {
    if (isPooled()) {
      requirePooler();
    }
    return Holder.INSTANCE;
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

  /// Where the login connects that owns the tables.
  public DatabaseUrl ownerUrl() {
    return ownerUrl;
  }

  /// Whether somebody waits for a lock.
  boolean somebodyWaits() {
    return owner.withHandle(
        handle ->
            handle
                .createQuery("select exists (select from pg_locks where not granted)")
                .mapTo(Boolean.class)
                .one());
  }

  /// The superuser's view, past all policies: for looking, and for what no port can do.
  public Jdbi owner() {
    return owner;
  }
}
