package io.communityconnect.benchmarks;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.connection.ConnectionPool;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Gives the first community of a database that a server runs on much to know, 10,000 passages if
/// nothing else is said, and waits until the server has embedded them: for a load harness that then
/// measures turns. `BENCHMARK_DATABASE_URL` names the database, by a login that may act for the
/// server.
public final class KnowledgeFilling {
  private static final Actor.SystemTask FILL = new Actor.SystemTask("benchmark");

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private KnowledgeFilling() {}

  /// @param arguments a file of phrases that the passages are to contain, one a line; how many
  ///     passages
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("name a file of phrases, one a line");
    }
    List<String> phrases = Files.readAllLines(Path.of(arguments[0]));
    int passages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    DatabaseUrl url =
        DatabaseUrl.parse(
            requireNonNull(
                System.getenv("BENCHMARK_DATABASE_URL"),
                "BENCHMARK_DATABASE_URL names no database"));
    try (var pool = ConnectionPool.open("filling", url, 1)) {
      SystemUnitOfWork work = new PostgresSystemUnitOfWork(new Transactions(pool));
      UUID community = ask(work, "select id from communities order by id limit 1", UUID.class);
      new Handbook(work, new CommunityId(community), new Sayings(42, phrases)).write(passages);
      while (ask(
          work,
          "select exists (select from knowledge_passages where embedded_by is null)",
          Boolean.class)) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
      System.out.println(passages + " passages");
    }
  }

  private static <T> T ask(SystemUnitOfWork work, String sql, Class<T> type) {
    return work.run(FILL, () -> Transactions.current().createQuery(sql).mapTo(type).one());
  }
}
