package io.communityconnect.bootstrap.architecture.violations.application.transaction.port.out;

import io.communityconnect.bootstrap.architecture.violations.domain.identity.Actor;
import java.util.function.Supplier;

@FunctionalInterface
public interface LenientUnitOfWork {
  <T> T run(Actor.Admin actor, Supplier<Audited<T>> work);
}
