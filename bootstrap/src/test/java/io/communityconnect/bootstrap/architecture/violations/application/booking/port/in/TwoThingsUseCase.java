package io.communityconnect.bootstrap.architecture.violations.application.booking.port.in;

interface TwoThingsUseCase {
  void book();

  void cancel();
}
