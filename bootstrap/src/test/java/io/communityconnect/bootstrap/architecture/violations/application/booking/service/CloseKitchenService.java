package io.communityconnect.bootstrap.architecture.violations.application.booking.service;

import io.communityconnect.bootstrap.architecture.violations.application.booking.port.in.CloseKitchenUseCase;

public final class CloseKitchenService implements CloseKitchenUseCase {
  @Override
  public void close(Command command) {}
}
