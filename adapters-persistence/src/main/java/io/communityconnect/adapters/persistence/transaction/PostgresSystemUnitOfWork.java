package io.communityconnect.adapters.persistence.transaction;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

/// Transactions of the server itself, as `community_system`.
public final class PostgresSystemUnitOfWork implements SystemUnitOfWork {
  private final Transactions transactions;
  private final Durability durability;

  /// Durable transactions.
  ///
  /// @param transactions on the login that may act for the server
  public PostgresSystemUnitOfWork(Transactions transactions) {
    this(transactions, Durability.DURABLE);
  }

  /// @param transactions on the login that may act for the server
  public PostgresSystemUnitOfWork(Transactions transactions, Durability durability) {
    this.transactions = requireNonNull(transactions, "transactions is null");
    this.durability = requireNonNull(durability, "durability is null");
  }

  @Override
  public <T> T run(Actor.SystemTask actor, Supplier<T> work) {
    return transactions.run(DatabaseIdentity.of(actor), durability, work);
  }
}
