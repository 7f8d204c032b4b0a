package io.communityconnect.adapters.persistence.transaction;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.adapters.persistence.vector.VectorPlugin;
import io.communityconnect.application.InfrastructureException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/// Opens transactions and hands their connection to the repositories called inside.
///
/// The handle travels in a scoped value: it ends with the transaction, is seen by nobody else, and
/// a repository called outside of one fails loudly.
public final class Transactions {
  private static final ScopedValue<Open> CURRENT = ScopedValue.newInstance();

  /// Class 08 (connection), 53 (resources) and 57P (shutting down) pass; so do deadlocks.
  private static final Set<String> RETRYABLE_CLASSES = Set.of("08", "53");

  private static final Set<String> RETRYABLE_STATES =
      Set.of("57P01", "57P02", "57P03", "40001", "40P01");

  private record Open(Handle handle, DatabaseIdentity identity, TransactionStatements statements) {}

  /// Two marks, which Jdbi sets around what it tells; it fails with less.
  private static final int NOTHING_BOUND = 2;

  private final Jdbi jdbi;
  private final Executor threads;

  /// Transactions of virtual threads run on platform threads, as many as there are connections. A
  /// virtual thread that waits for the database itself is parked and woken for every statement; so
  /// it is once a transaction.
  ///
  /// @param dataSource its connections commit by themselves; Jdbi takes others to be in a
  ///     transaction
  public Transactions(HikariDataSource dataSource) {
    this.jdbi =
        Jdbi.create(dataSource)
            // Statements are constants: a template engine would only read them once more.
            .configure(
                SqlStatements.class, statements -> statements.setTemplateEngine(TemplateEngine.NOP))
            .installPlugin(new VectorPlugin())
            // Failures are logged and flight recordings passed on, and by default both repeat what
            // was bound: phones and messages.
            .configure(
                SqlStatements.class, statements -> statements.setJfrParamMaxLength(NOTHING_BOUND))
            .configure(
                StatementExceptions.class,
                exceptions -> exceptions.setMessageRendering(MessageRendering.NONE));
    this.threads =
        Executors.newFixedThreadPool(
            dataSource.getMaximumPoolSize(),
            Thread.ofPlatform().daemon().name(dataSource.getPoolName() + "-", 0).factory());
  }

  /// The current transaction's handle, for repositories.
  public static Handle current() {
    return open().handle();
  }

  /// The current transaction's handle for its last query or update: the commit goes along with it.
  /// Whatever is asked later in the same unit of work fails.
  public static Handle closing() {
    Open open = open();
    open.statements().closeWithNext();
    return open.handle();
  }

  /// Who is shown the same rows as the current transaction's actor.
  public static Audience audience() {
    return open().identity().audience();
  }

  private static Open open() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException("a repository was called outside a unit of work");
    }
    return CURRENT.get();
  }

  /// Refuses a caller who is inside a unit of work.
  public static void requireNone() {
    if (CURRENT.isBound()) {
      throw new IllegalStateException("units of work do not nest");
    }
  }

  <T> T run(DatabaseIdentity identity, Supplier<T> work) {
    return run(identity, Durability.DURABLE, work);
  }

  <T> T run(DatabaseIdentity identity, Durability durability, Supplier<T> work) {
    requireNone();
    if (!Thread.currentThread().isVirtual()) {
      return runHere(identity, durability, work);
    }
    try {
      return CompletableFuture.supplyAsync(() -> runHere(identity, durability, work), threads)
          .join();
    } catch (CompletionException e) {
      throw rethrown(e);
    }
  }

  private static RuntimeException rethrown(CompletionException e) {
    return switch (e.getCause()) {
      case RuntimeException failure -> failure;
      case Error failure -> throw failure;
      case null, default -> e;
    };
  }

  private <T> T runHere(DatabaseIdentity identity, Durability durability, Supplier<T> work) {
    try {
      return jdbi.inTransaction(
          handle -> {
            var statements = new TransactionStatements(identity, durability);
            handle.setStatementBuilder(statements);
            return ScopedValue.where(CURRENT, new Open(handle, identity, statements))
                .call(work::get);
          });
    } catch (JdbiException e) {
      throw new InfrastructureException("use the database", isRetryable(e), e);
    }
  }

  private static boolean isRetryable(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql && isRetryable(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRetryable(@Nullable String state) {
    return state != null
        && (RETRYABLE_STATES.contains(state)
            || (state.length() == 5 && RETRYABLE_CLASSES.contains(state.substring(0, 2))));
  }
}
