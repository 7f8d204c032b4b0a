package io.communityconnect.adapters.persistence.transaction;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.storage.PersonUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Mandate;
import io.communityconnect.domain.identity.Permission;
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
    return transactions.run(identityOf(actor), work);
  }

  /// What an admin may is of no interest here: everybody holds this permission.
  private static DatabaseIdentity identityOf(Actor.Person actor) {
    return switch (actor) {
      case Actor.Resident resident -> DatabaseIdentity.of(resident);
      case Actor.Administrator admin ->
          DatabaseIdentity.of(new Mandate(admin, Permission.READ_OWN_DATA));
    };
  }
}
