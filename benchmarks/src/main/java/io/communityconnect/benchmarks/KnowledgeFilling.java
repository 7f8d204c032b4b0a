package io.communityconnect.benchmarks;

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
    List<String> phrases = Files.readAllLines(Path.of(arguments[0]));
    int passages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    DatabaseUrl url = DatabaseUrl.parse(System.getenv("BENCHMARK_DATABASE_URL"));
    try (var pool = ConnectionPool.open("filling", url, 1)) {
      SystemUnitOfWork work = new PostgresSystemUnitOfWork(new Transactions(pool));
      UUID community = ask(work, "select id from communities order by id limit 1", UUID.class);
      new Handbook(work, new CommunityId(community), new Sayings(42, phrases)).write(passages);
      while (ask(work, "select count(*) from knowledge_passages where embedded_by is null")) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
      System.out.println(passages + " passages");
    }
  }

  private static boolean ask(SystemUnitOfWork work, String count) {
    return ask(work, count, Long.class) > 0;
  }

  private static <T> T ask(SystemUnitOfWork work, String sql, Class<T> type) {
    return work.run(FILL, () -> Transactions.current().createQuery(sql).mapTo(type).one());
  }
}
