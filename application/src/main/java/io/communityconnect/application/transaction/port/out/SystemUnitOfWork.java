package io.communityconnect.application.transaction.port.out;

import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

/// Runs work in one transaction as the server itself, across residents and communities.
///
/// A type of its own, so that an architecture rule can list the packages that may use it.
public interface SystemUnitOfWork {
  /// Runs the work in a new transaction and commits it; an exception rolls everything back and is
  /// passed on. Units do not nest. Nothing remote may happen inside.
  ///
  /// @return what the work returned
  /// @throws io.communityconnect.application.InfrastructureException when the database is away
  <T> T run(Actor.SystemTask actor, Supplier<T> work);
}
