package io.communityconnect.benchmarks;

import io.communityconnect.adapters.persistence.connection.ConnectionPool;
import io.communityconnect.adapters.persistence.connection.DatabaseMigration;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import io.communityconnect.adapters.persistence.knowledge.KnowledgeVersionColumns;
import io.communityconnect.adapters.persistence.knowledge.PostgresKnowledgeIndex;
import io.communityconnect.adapters.persistence.knowledge.held.CaffeineHeldKnowledge;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.knowledge.port.out.HeldKnowledge;
import io.communityconnect.application.knowledge.service.KnowledgeSearch;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Searches in what one community knows: 10,000 passages if nothing else is said, as long as
/// passages usually are. Each search is what a resident's question costs but for the embedding
/// model, which takes no time here, and the language model: by Postgres, and in what is held of it
/// in memory. On an embedded Postgres that is thrown away, or on the empty database that
/// `BENCHMARK_DATABASE_URL` names, whose login must own it.
public final class KnowledgeBenchmark {
  private static final Actor.Resident RESIDENT =
      new Actor.Resident(new ResidentId(new UUID(2, 1)), new CommunityId(new UUID(1, 1)));

  private static final int WARM_UP = 200;
  private static final int SEARCHES = 1000;

  private KnowledgeBenchmark() {}

  /// @param arguments how many passages there are, and of how many numbers meanings are
  public static void main(String[] arguments) throws SQLException {
    int passages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int dimensions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Sayings.DIMENSIONS;
    Sayings sayings = new Sayings(42, dimensions);
    String given = System.getenv("BENCHMARK_DATABASE_URL");
    if (given != null) {
      DatabaseUrl url = DatabaseUrl.parse(given);
      measure(passages, sayings, url, url, url);
      return;
    }
    try (EmbeddedDatabase embedded = EmbeddedDatabase.temporary()) {
      measure(
          passages,
          sayings,
          embedded.owner("postgres"),
          embedded.residents("postgres"),
          embedded.system("postgres"));
    }
  }

  private static void measure(
      int passages, Sayings sayings, DatabaseUrl owner, DatabaseUrl residents, DatabaseUrl system)
      throws SQLException {
    new DatabaseMigration(owner).run(Set.of(residents.user()), Set.of(system.user()));
    PostgresSystemUnitOfWork systemWork =
        new PostgresSystemUnitOfWork(new Transactions(ConnectionPool.open("system", system, 2)));
    UnitOfWork work =
        new PostgresUnitOfWork(new Transactions(ConnectionPool.open("residents", residents, 4)));
    QueryMeaning meanings =
        new QueryMeaning(
            new EmbeddingModels(new SyntheticModel(sayings), List.of()),
            FreeAccount.in(systemWork));
    Handbook handbook = new Handbook(systemWork, RESIDENT.community(), sayings);
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      open(statement);
      timed("writing", passages, () -> handbook.write(passages));
      search("by words alone", (_, _) -> Optional.empty(), meanings, work, sayings);
      search("held: by words", held(systemWork, work), meanings, work, sayings);
      timed("embedding", passages, handbook::embed);
      Tables tables = new Tables(statement);
      tables.analyze();
      tables.print("knowledge_passages", "knowledge_terms", "knowledge_vocabulary", "embeddings");
    }
    search("by words and meaning", (_, _) -> Optional.empty(), meanings, work, sayings);
    search("held: by words and meaning", held(systemWork, work), meanings, work, sayings);
  }

  /// Holds all that is known, after somebody has asked twice and waited.
  private static HeldKnowledge held(SystemUnitOfWork systemWork, UnitOfWork work) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    ExecutorService readers = Executors.newSingleThreadExecutor();
    CaffeineHeldKnowledge held =
        new CaffeineHeldKnowledge(systemWork, readers, now::get, CaffeineHeldKnowledge.USUAL_ROOM);
    KnowledgeVersion version = version(work);
    long start = System.nanoTime();
    held.of(RESIDENT.community(), version);
    now.updateAndGet(each -> each.plusSeconds(60));
    held.of(RESIDENT.community(), version);
    readers.close();
    if (held.of(RESIDENT.community(), version).isEmpty()) {
      throw new IllegalStateException("it is not held");
    }
    System.out.printf("%-27s %.1f s%n", "reading all of it", (System.nanoTime() - start) / 1e9);
    return held;
  }

  private static void open(Statement owner) throws SQLException {
    owner.execute(
        """
        insert into communities (id, name, whatsapp_sender)
        values ('%s', 'Maple Court', '+14155238886')
        """
            .formatted(RESIDENT.community().value()));
    owner.execute(
        """
        insert into users (id, phone_number, full_name, community_id)
        values ('%s', '+15550000001', 'Asha Rao', '%s')
        """
            .formatted(RESIDENT.id().value(), RESIDENT.community().value()));
  }

  private static void search(
      String what, HeldKnowledge held, QueryMeaning meanings, UnitOfWork work, Sayings sayings) {
    KnowledgeSearch searching =
        new KnowledgeSearch(held, new PostgresKnowledgeIndex(), 1, meanings, Clock.systemUTC());
    KnowledgeSearch.Session session = new AsResident(work);
    KnowledgeVersion version = version(work);
    long[] times = new long[SEARCHES];
    long found = 0;
    for (int i = -WARM_UP; i < SEARCHES; i++) {
      String question = sayings.question();
      long start = System.nanoTime();
      KnowledgeSearch.Found each =
          searching.search(
              session, Payer.of(RESIDENT.community()), version, question, KnowledgeSearch.PATIENCE);
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
        found += each.ranked().size();
      }
    }
    System.out.printf(
        "%-27s %s, %.0f found%n", what, Percentiles.of(times), (double) found / SEARCHES);
  }

  /// As a turn brings it along.
  private static KnowledgeVersion version(UnitOfWork work) {
    return work.run(
        RESIDENT,
        () ->
            Transactions.current()
                .createQuery("select " + KnowledgeVersionColumns.of(":community"))
                .bind("community", RESIDENT.community().value())
                .map((row, _) -> KnowledgeVersionColumns.read(row))
                .one());
  }

  private record AsResident(UnitOfWork work) implements KnowledgeSearch.Session {
    @Override
    public <T> T run(Supplier<T> each) {
      return work.run(RESIDENT, each);
    }
  }

  private static void timed(String what, int passages, Runnable work) {
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-27s %,d passages in %.0f s, %,.0f/s%n", what, passages, seconds, passages / seconds);
  }
}
