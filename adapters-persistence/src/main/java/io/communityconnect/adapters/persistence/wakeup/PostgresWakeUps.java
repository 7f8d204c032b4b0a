package io.communityconnect.adapters.persistence.wakeup;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the other instances that there is work, and hears it from them, over one connection of its
/// own. However many messages come in, at most ten notices a second go out. A lost notice costs
/// only time: everybody looks for work from time to time anyway. Behind a pooler in transaction
/// mode nobody can listen, so without a direct connection it stays silent.
public final class PostgresWakeUps implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PostgresWakeUps.class);

  private static final String CHANNEL = "community_connect_work";
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(2);

  private final Consumer<String> heard;
  private final Set<String> pending = ConcurrentHashMap.newKeySet();
  private final Semaphore closed = new Semaphore(0);
  private final Optional<Thread> thread;

  /// @param url past any pooler; empty where there is no such way
  /// @param heard told the topic of a notice that another instance sent
  public PostgresWakeUps(Optional<DatabaseUrl> url, Consumer<String> heard) {
    this.heard = requireNonNull(heard, "heard is null");
    this.thread = url.map(this::startConversing);
    if (thread.isEmpty()) {
      log.atInfo().log("no direct connection to the database: work of others is found by polling");
    }
  }

  private Thread startConversing(DatabaseUrl url) {
    return Thread.ofVirtual().name("wake-ups").start(() -> run(url));
  }

  /// Tells the other instances soon that there is work of this topic.
  public void tell(String topic) {
    if (thread.isPresent()) {
      pending.add(topic);
    }
  }

  private void run(DatabaseUrl url) {
    while (!isClosedAfter(Duration.ZERO)) {
      try (Connection connection =
          DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password())) {
        converse(connection);
      } catch (SQLException e) {
        log.atWarn()
            .addKeyValue("sqlState", e.getSQLState())
            .log("wake-ups from other instances are off, polling goes on");
        if (isClosedAfter(RECONNECT_PAUSE)) {
          return;
        }
      }
    }
  }

  private void converse(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      while (!isClosedAfter(PAUSE)) {
        sendPending(statement);
        hear(postgres);
      }
    }
  }

  private void sendPending(Statement statement) throws SQLException {
    for (String topic : new TreeSet<>(pending)) {
      pending.remove(topic);
      statement.execute("notify " + CHANNEL + ", " + statement.enquoteLiteral(topic));
    }
  }

  private void hear(PGConnection postgres) throws SQLException {
    PGNotification[] notices = postgres.getNotifications(1);
    if (notices == null) {
      return;
    }
    int self = postgres.getBackendPID();
    for (PGNotification notice : notices) {
      if (notice.getPID() != self) {
        heard.accept(notice.getParameter());
      }
    }
  }

  private boolean isClosedAfter(Duration pause) {
    try {
      if (closed.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        closed.release();
        return true;
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    closed.release();
    thread.ifPresent(Thread::interrupt);
  }
}
