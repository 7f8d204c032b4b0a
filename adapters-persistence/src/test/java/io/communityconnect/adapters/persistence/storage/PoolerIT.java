package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.adapters.persistence.connection.ConnectionPool;
import io.communityconnect.adapters.persistence.connection.DatabaseMigration;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import io.communityconnect.adapters.persistence.connection.PgBouncer;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.identity.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A pooler in transaction mode before an empty database: what the contracts run through besides.
class PoolerIT {
  private static final Actor.SystemTask TASK = new Actor.SystemTask("test");

  private static EmbeddedDatabase server;
  private static PgBouncer pooler;

  @BeforeAll
  static void start() {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || PgBouncer.isInstalled(), "needs PgBouncer: apt-get install pgbouncer");
    server = EmbeddedDatabase.temporary();
    DatabaseUrl owner = server.owner("postgres");
    pooler = PgBouncer.before(owner, List.of(owner.user(), EmbeddedDatabase.SYSTEM_LOGIN));
  }

  @AfterAll
  static void stop() {
    if (pooler != null) {
      pooler.close();
      server.close();
    }
  }

  @Test
  void lendsEachTransactionWhateverSessionIsFreeAndPreparesNothing() {
    server.create("sessions");
    new DatabaseMigration(server.owner("sessions")).run(Set.of(), Set.of("community_worker"));
    DatabaseUrl url = pooler.pooled(server.system("sessions"));
    Set<Integer> sessions = new HashSet<>();
    try (HikariDataSource pool = ConnectionPool.open("pooled", url, 3)) {
      openTwoSessions(pool);
      var unitOfWork = new PostgresSystemUnitOfWork(new Transactions(pool));
      for (int i = 0; i < 40; i++) {
        String preparedAndSession =
            unitOfWork.run(
                TASK,
                () ->
                    Transactions.current()
                        .createQuery(
                            """
                            select (select count(*) from pg_prepared_statements)
                              || ' ' || pg_backend_pid()
                            """)
                        .mapTo(String.class)
                        .one());
        assertThat(preparedAndSession).startsWith("0 ");
        sessions.add(Integer.valueOf(preparedAndSession.substring(2)));
      }
      assertThat(sessions).hasSizeGreaterThan(1);
      assertThat(identityLeftIn(pool)).containsOnly("none ");
    }
  }

  private static void openTwoSessions(HikariDataSource pool) {
    Jdbi jdbi = Jdbi.create(pool);
    try (Handle one = jdbi.open();
        Handle two = jdbi.open()) {
      one.begin().execute("select 1");
      two.begin().execute("select 1");
      one.rollback();
      two.rollback();
    }
  }

  /// What a transaction finds that takes no identity.
  private static Set<String> identityLeftIn(HikariDataSource pool) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      found.add(
          Jdbi.create(pool)
              .inTransaction(
                  handle ->
                      handle
                          .createQuery(
                              """
                              select current_setting('role')
                                || ' ' || coalesce(current_setting('request.jwt.claims', true), '')
                              """)
                          .mapTo(String.class)
                          .one()));
    }
    return found;
  }

  @Test
  void letsTheMigrationsThrough() {
    server.create("migrated");
    DatabaseUrl owner = server.owner("migrated");

    new DatabaseMigration(pooler.pooled(owner)).run(Set.of(), Set.of("community_worker"));

    int tables =
        Jdbi.create(owner.jdbcUrl(), owner.user(), owner.password())
            .withHandle(
                handle ->
                    handle
                        .createQuery("select count(*) from pg_tables where tablename = 'plans'")
                        .mapTo(Integer.class)
                        .one());
    assertThat(tables).isOne();
  }
}
