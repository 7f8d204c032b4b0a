package io.communityconnect.application.transaction.port.out;

import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

/// Runs work in one transaction as a resident, who sees and changes only the rows that are theirs.
///
/// Admins have [AdminUnitOfWork]: this one takes none, so nothing an admin does goes unrecorded.
@FunctionalInterface
public interface UnitOfWork {
  /// Runs the work in a new transaction and commits it; an exception rolls everything back and is
  /// passed on. Units do not nest. Nothing remote may happen inside.
  ///
  /// @return what the work returned
  /// @throws io.communityconnect.application.InfrastructureException when the database is away
  <T> T run(Actor.Resident actor, Supplier<T> work);
}
