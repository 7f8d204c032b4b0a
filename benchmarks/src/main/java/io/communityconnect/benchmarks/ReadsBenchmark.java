package io.communityconnect.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.adapters.persistence.connection.ConnectionPool;
import io.communityconnect.adapters.persistence.connection.DatabaseMigration;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.benchmarks.OpenLoop.Sample;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Asks a running server 100 times a second for whatever its API reads, in a community of 100,000
/// residents, if nothing else is said. Ends with 1 where a kind of question is answered later than
/// in half a second for one of a hundred, or with anything but 200. Besides, what goes through
/// everything is asked for, once and not judged: the two longest lists.
///
/// The server is `SERVER_JAR`, the phones' side `SIMULATOR_JAR`, each in its own process, with what
/// `./run` gives them; both are where the build leaves them unless said otherwise. On an embedded
/// Postgres that is thrown away, or on the empty database that `BENCHMARK_DATABASE_URL` names,
/// whose login must own it and see past policies. A database that this filled before is measured
/// again.
///
///     ./mvnw package -DskipTests
///     java -cp benchmarks/target/classes:bootstrap/target/community-connect.jar \
///       io.communityconnect.benchmarks.ReadsBenchmark
public final class ReadsBenchmark {
  private static final double LIMIT_MILLIS = 500;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final int ARTICLE_PASSAGES = 2_000;

  private ReadsBenchmark() {}

  /// @param arguments how many residents there are, messages, seconds, and questions a second
  public static void main(String[] arguments) throws Exception {
    Crowd crowd = new Crowd(number(arguments, 0, 100_000), number(arguments, 1, 1_000_000), 50_000);
    OpenLoop loop =
        new OpenLoop(number(arguments, 3, 100), Duration.ofSeconds(number(arguments, 2, 60)));
    String given = System.getenv("BENCHMARK_DATABASE_URL");
    boolean good;
    if (given != null) {
      DatabaseUrl url = DatabaseUrl.parse(given);
      good = measure(crowd, loop, new Site.Logins(url, url, url));
    } else {
      try (EmbeddedDatabase embedded = EmbeddedDatabase.temporary()) {
        good =
            measure(
                crowd,
                loop,
                new Site.Logins(
                    embedded.owner("postgres"),
                    embedded.residents("postgres"),
                    embedded.system("postgres")));
      }
    }
    System.exit(good ? 0 : 1);
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  private static boolean measure(Crowd crowd, OpenLoop loop, Site.Logins logins)
      throws SQLException, IOException, InterruptedException {
    new DatabaseMigration(logins.owner())
        .run(Set.of(logins.residents().user()), Set.of(logins.system().user()));
    DatabaseUrl owner = logins.owner();
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      Tables tables = new Tables(statement);
      if (tables.count("users") == 0) {
        fill(crowd, statement, logins);
      }
      tables.print(
          "users", "conversations", "messages", "service_requests", "usage_ledger", "audit_logs");
      try (Site site = Site.open(logins)) {
        return measure(loop, site, tables);
      }
    }
  }

  private static void fill(Crowd crowd, Statement owner, Site.Logins logins)
      throws SQLException, IOException {
    long start = System.nanoTime();
    try (HikariDataSource pool = ConnectionPool.open("system", logins.system(), 2)) {
      SystemUnitOfWork work = new PostgresSystemUnitOfWork(new Transactions(pool));
      crowd.settle(owner, work);
      new Handbook(work, Crowd.COMMUNITY, new Sayings(42)).write(ARTICLE_PASSAGES);
    }
    new Tables(owner).analyze();
    System.out.printf("filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
  }

  private static boolean measure(OpenLoop loop, Site site, Tables tables)
      throws SQLException, InterruptedException {
    ApiClient client = site.client();
    Reads.People people =
        new Reads.People(
            client.login(Site.SUPER_ADMIN), logins(client, 2, 20), logins(client, 22, 58));
    String admin = people.admins().getFirst();
    Known known = Known.find(client, admin, tables);
    site.awaitIdle(tables);
    new OpenLoop(loop.rate(), WARM_UP).run(client, new Reads(people, known, 1));
    Duration before = site.used();
    List<Sample> samples = loop.run(client, new Reads(people, known, 2));
    Duration used = site.used().minus(before);
    boolean good = report(samples);
    once(client, admin, "/admin/residents/export");
    once(client, admin, "/admin/audit-logs/verification");
    System.out.printf(
        "%d questions in %d s, %.1f ms of the server's processor time each: %s%n",
        samples.size(),
        loop.lasting().toSeconds(),
        used.toNanos() / 1e6 / samples.size(),
        good ? "good" : "NOT GOOD");
    return good;
  }

  /// Every other one, who has a subscription.
  private static List<String> logins(ApiClient client, int first, int last) {
    return IntStream.iterate(first, each -> each <= last, each -> each + 2)
        .mapToObj(each -> client.login("+1556%07d".formatted(each)))
        .toList();
  }

  /// What goes through everything, and is asked for once in a while.
  private static void once(ApiClient client, String token, String path) {
    long start = System.nanoTime();
    ApiClient.Answer answer = client.get(path, token);
    System.out.printf(
        "once, not judged: %s answered %d with %,d characters in %.0f ms%n",
        path, answer.status(), answer.body().length(), (System.nanoTime() - start) / 1e6);
  }

  private static boolean report(List<Sample> samples) {
    boolean good = true;
    for (Map.Entry<String, List<Sample>> kind : OpenLoop.byName(samples).entrySet()) {
      good &= tell(kind.getKey(), kind.getValue());
    }
    return tell("all of them", samples) && good;
  }

  private static boolean tell(String name, List<Sample> samples) {
    Percentiles times = OpenLoop.times(samples);
    long failed = samples.stream().filter(Sample::failed).count();
    boolean good = times.p99() < LIMIT_MILLIS && failed == 0;
    System.out.printf(
        "%-32s %5d   %s   failed %d%s%n", name, samples.size(), times, failed, good ? "" : "  <--");
    return good;
  }
}
