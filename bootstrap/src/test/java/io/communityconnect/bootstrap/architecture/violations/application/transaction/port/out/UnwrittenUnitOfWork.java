package io.communityconnect.bootstrap.architecture.violations.application.transaction.port.out;

import io.communityconnect.bootstrap.architecture.violations.domain.identity.Mandate;

@FunctionalInterface
public interface UnwrittenUnitOfWork {
  void run(Mandate mandate, Runnable work);
}
