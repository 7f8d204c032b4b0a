package io.communityconnect.bootstrap.architecture.violations.application.booking;

import io.communityconnect.bootstrap.architecture.violations.application.booking.port.in.BookTableUseCase;
import io.communityconnect.bootstrap.architecture.violations.domain.Table;

final class MisplacedService implements BookTableUseCase {
  @Override
  public void book(Table table) {}
}
