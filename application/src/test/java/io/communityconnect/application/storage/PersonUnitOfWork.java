package io.communityconnect.application.storage;

import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

/// Runs work as any person, admins included, without an audit entry. Contracts look through an
/// admin's eyes with it; the server has no such thing.
public interface PersonUnitOfWork extends UnitOfWork {
  /// As [UnitOfWork#run], for everybody with a row in `users`.
  <T> T run(Actor.Person actor, Supplier<T> work);

  @Override
  default <T> T run(Actor.Resident actor, Supplier<T> work) {
    Actor.Person person = actor;
    return run(person, work);
  }
}
