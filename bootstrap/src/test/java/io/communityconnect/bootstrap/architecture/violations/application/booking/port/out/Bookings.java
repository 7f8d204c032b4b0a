package io.communityconnect.bootstrap.architecture.violations.application.booking.port.out;

@FunctionalInterface
public interface Bookings {
  int count();
}
