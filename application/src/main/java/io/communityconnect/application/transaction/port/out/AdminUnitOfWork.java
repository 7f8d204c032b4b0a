package io.communityconnect.application.transaction.port.out;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Mandate;
import io.communityconnect.domain.identity.Permission;
import java.util.function.Supplier;

/// Runs work in one transaction as an admin, who sees what belongs to their community.
///
/// Work needs a permission that the admin's role holds, and can end in nothing but an [Audited]
/// result: no admin reads or changes anything that they may not, nor without an entry in the audit
/// log.
@FunctionalInterface
public interface AdminUnitOfWork {
  /// As [#run(Mandate, Supplier)], for whoever has yet to ask whether the admin may. They are asked
  /// about before anything else: where they may not, no transaction begins and nothing is noted.
  ///
  /// @param permission what the work is an instance of
  /// @throws io.communityconnect.domain.identity.NotPermittedException where the admin's role does
  ///   not hold the permission
  default <T> T run(Actor.Administrator actor, Permission permission, Supplier<Audited<T>> work) {
    return run(new Mandate(actor, permission), work);
  }

  /// Runs the work in a new transaction, appends its notes to the audit log under the admin's own
  /// name and commits both; an exception, also of the append, rolls everything back and is passed
  /// on. Units do not nest. Nothing remote may happen inside.
  ///
  /// A note for the chain of a community that is not the admin's is refused with an exception.
  ///
  /// @return the result of the work
  /// @throws io.communityconnect.domain.people.UnknownCommunityException where a note is for the
  ///   chain of a community that there is not: super admins may name any
  /// @throws io.communityconnect.application.InfrastructureException when the database is away
  <T> T run(Mandate mandate, Supplier<Audited<T>> work);
}
