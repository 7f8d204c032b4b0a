package io.communityconnect.adapters.persistence.transaction;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

/// Transactions of residents, under row level security as `authenticated`.
public final class PostgresUnitOfWork implements UnitOfWork {
  private final Transactions transactions;

  /// @param transactions on the login that may act as persons
  public PostgresUnitOfWork(Transactions transactions) {
    this.transactions = requireNonNull(transactions, "transactions is null");
  }

  @Override
  public <T> T run(Actor.Resident actor, Supplier<T> work) {
    return transactions.run(DatabaseIdentity.of(actor), work);
  }
}
