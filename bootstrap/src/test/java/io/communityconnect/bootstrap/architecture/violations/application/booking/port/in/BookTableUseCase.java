package io.communityconnect.bootstrap.architecture.violations.application.booking.port.in;

import io.communityconnect.bootstrap.architecture.violations.domain.Table;

@FunctionalInterface
public interface BookTableUseCase {
  void book(Table table);
}
