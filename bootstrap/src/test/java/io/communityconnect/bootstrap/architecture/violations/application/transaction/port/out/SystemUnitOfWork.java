package io.communityconnect.bootstrap.architecture.violations.application.transaction.port.out;

@FunctionalInterface
public interface SystemUnitOfWork {
  void run(Runnable work);
}
