package io.communityconnect.bootstrap.architecture.violations.application.booking.port.in;

abstract class SolidUseCase {
  abstract void book();
}
