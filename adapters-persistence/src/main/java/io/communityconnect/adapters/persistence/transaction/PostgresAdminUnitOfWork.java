package io.communityconnect.adapters.persistence.transaction;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Mandate;
import java.util.function.Supplier;

/// Transactions of admins, under row level security as `authenticated`, each with its audit entry.
public final class PostgresAdminUnitOfWork implements AdminUnitOfWork {
  private final Transactions transactions;
  private final Appender appender;

  /// Writes into the audit log under an admin's name, inside the current transaction.
  @FunctionalInterface
  public interface Appender {
    /// Appends one entry.
    void append(Actor.Administrator admin, AuditNote note);
  }

  /// @param transactions on the login that may act as persons
  public PostgresAdminUnitOfWork(Transactions transactions, Appender appender) {
    this.transactions = requireNonNull(transactions, "transactions is null");
    this.appender = requireNonNull(appender, "appender is null");
  }

  @Override
  public <T> T run(Mandate mandate, Supplier<Audited<T>> work) {
    return transactions.run(
        DatabaseIdentity.of(mandate),
        () -> {
          Audited<T> audited = work.get();
          audited.notes().forEach(note -> appender.append(mandate.admin(), note));
          return audited.result();
        });
  }
}
