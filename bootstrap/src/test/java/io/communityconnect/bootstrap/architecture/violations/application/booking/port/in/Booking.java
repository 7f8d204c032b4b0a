package io.communityconnect.bootstrap.architecture.violations.application.booking.port.in;

@FunctionalInterface
interface Booking {
  void book();
}
