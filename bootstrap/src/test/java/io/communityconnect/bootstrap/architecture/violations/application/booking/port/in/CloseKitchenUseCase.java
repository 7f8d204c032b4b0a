package io.communityconnect.bootstrap.architecture.violations.application.booking.port.in;

import io.communityconnect.bootstrap.architecture.violations.domain.identity.Actor;

@FunctionalInterface
public interface CloseKitchenUseCase {
  void close(Command command);

  record Command(Actor.Admin admin) {}
}
