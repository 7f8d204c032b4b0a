package io.communityconnect.adapters.persistence.transaction;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.storage.PersonUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

/// Transactions of any person without an audit entry, which the server cannot open.
public final class PostgresPersonUnitOfWork implements PersonUnitOfWork {
  private final Transactions transactions;

  /// @param transactions on the login that may act as persons
  public PostgresPersonUnitOfWork(Transactions transactions) {
    this.transactions = requireNonNull(transactions, "transactions is null");
  }

  @Override
  public <T> T run(Actor.Person actor, Supplier<T> work) {
    return transactions.run(DatabaseIdentity.of(actor), work);
  }
}
