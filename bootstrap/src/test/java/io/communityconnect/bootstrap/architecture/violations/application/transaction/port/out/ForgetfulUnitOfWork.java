package io.communityconnect.bootstrap.architecture.violations.application.transaction.port.out;

import io.communityconnect.bootstrap.architecture.violations.domain.identity.Actor;

@FunctionalInterface
public interface ForgetfulUnitOfWork {
  void run(Actor.Admin actor, Runnable work);
}
