package io.communityconnect.application.transaction.port.out;

import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

/// Runs work in one transaction as an admin, who sees what belongs to their community.
///
/// Work can end in nothing but an [Audited] result, so that no admin reads or changes anything
/// without an entry in the audit log.
@FunctionalInterface
public interface AdminUnitOfWork {
  /// Runs the work in a new transaction, appends its notes to the audit log under the admin's own
  /// name and commits both; an exception, also of the append, rolls everything back and is passed
  /// on. Units do not nest. Nothing remote may happen inside.
  ///
  /// A note for the chain of a community that is not the admin's is refused with an exception.
  ///
  /// @return the result of the work
  /// @throws io.communityconnect.application.InfrastructureException when the database is away
  <T> T run(Actor.Administrator actor, Supplier<Audited<T>> work);
}
