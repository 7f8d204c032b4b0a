package io.communityconnect.benchmarks;

import io.communityconnect.adapters.persistence.connection.ConnectionPool;
import io.communityconnect.adapters.persistence.connection.DatabaseMigration;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import io.communityconnect.adapters.persistence.embedding.PostgresEmbeddings;
import io.communityconnect.adapters.persistence.recall.PostgresHistory;
import io.communityconnect.adapters.persistence.recall.PostgresHistoryIndex;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.in.IndexHistoryUseCase;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.IndexHistoryService;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.recall.service.SearchHistoryService;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/// Searches in the history of a resident who wrote 100,000 messages, among a million of everybody:
/// how long it takes, and what comparing signatures first misses.
///
/// On an embedded Postgres that is thrown away, or on the empty database that
/// `BENCHMARK_DATABASE_URL` names, whose login must own it. A database that this filled before is
/// measured again.
public final class RecallBenchmark {
  private static final Actor.Resident RESIDENT =
      new Actor.Resident(
          new ResidentId(CrowdedTown.RESIDENT), new CommunityId(CrowdedTown.COMMUNITY));

  private static final int WARM_UP = 100;
  private static final int SEARCHES = 500;
  private static final int INDEXED_AT_ONCE = 2000;

  private RecallBenchmark() {}

  /// @param arguments how many messages the one resident has, and all together
  public static void main(String[] arguments) throws SQLException, IOException {
    int longMessages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int all = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    CrowdedTown town = new CrowdedTown(longMessages, (all - longMessages) / 1000, 1000);
    String given = System.getenv("BENCHMARK_DATABASE_URL");
    if (given != null) {
      DatabaseUrl url = DatabaseUrl.parse(given);
      measure(town, url, url, url);
      return;
    }
    try (EmbeddedDatabase embedded = EmbeddedDatabase.temporary()) {
      measure(
          town,
          embedded.owner("postgres"),
          embedded.residents("postgres"),
          embedded.system("postgres"));
    }
  }

  private static void measure(
      CrowdedTown town, DatabaseUrl owner, DatabaseUrl residents, DatabaseUrl system)
      throws SQLException, IOException {
    new DatabaseMigration(owner).run(Set.of(residents.user()), Set.of(system.user()));
    PostgresSystemUnitOfWork systemWork =
        new PostgresSystemUnitOfWork(new Transactions(ConnectionPool.open("system", system, 2)));
    UnitOfWork work =
        new PostgresUnitOfWork(new Transactions(ConnectionPool.open("residents", residents, 4)));
    Sayings sayings = new Sayings(42);
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      Tables tables = new Tables(statement);
      if (tables.count("messages") == 0) {
        timed("filling", town.messages(), () -> settle(town, connection, sayings));
        timed("index of words", town.messages(), () -> index(systemWork));
        tables.analyze();
      }
      tables.print("messages", "embeddings", "history_turns", "history_terms");
    }
    QueryMeaning meanings =
        new QueryMeaning(
            new EmbeddingModels(new SyntheticModel(sayings), List.of()),
            FreeAccount.in(systemWork));
    search(work, meanings, sayings);
    Recall.measure(work, RESIDENT, sayings);
  }

  private static long settle(CrowdedTown town, Connection connection, Sayings sayings) {
    try {
      town.settle(connection, sayings);
      return town.messages();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the town was not settled", e);
    }
  }

  private static long index(PostgresSystemUnitOfWork work) {
    IndexHistoryUseCase indexing =
        new IndexHistoryService(
            work, new PostgresHistoryIndex(), () -> Instant.now().plus(Duration.ofHours(1)));
    long turns = 0;
    IndexHistoryUseCase.Progress progress;
    do {
      progress = indexing.index(INDEXED_AT_ONCE);
      turns += progress.arranged();
    } while (!progress.isIdle());
    return turns;
  }

  private static void search(UnitOfWork work, QueryMeaning meanings, Sayings sayings) {
    SearchHistoryUseCase searching =
        new SearchHistoryService(work, new PostgresHistory(), new PostgresEmbeddings(), meanings);
    long[] times = new long[SEARCHES];
    for (int i = -WARM_UP; i < SEARCHES; i++) {
      SearchHistoryUseCase.Command command =
          new SearchHistoryUseCase.Command(RESIDENT, sayings.question(), 10, Optional.empty());
      long start = System.nanoTime();
      SearchHistoryUseCase.Outcome outcome = searching.search(command);
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
      }
      if (!(outcome instanceof SearchHistoryUseCase.Outcome.Found found)
          || found.hits().size() != 10) {
        throw new IllegalStateException("a search found less than was asked for");
      }
    }
    System.out.println("search, all of it      " + Percentiles.of(times));
  }

  private static void timed(String what, int messages, LongSupplier work) {
    long start = System.nanoTime();
    long done = work.getAsLong();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-22s %,d of %,d in %.0f s, %,.0f/s%n", what, done, messages, seconds, done / seconds);
  }
}
