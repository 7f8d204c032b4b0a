package io.communityconnect.bootstrap.architecture.violations.application.booking.service;

import io.communityconnect.bootstrap.architecture.violations.application.booking.port.in.BookTableUseCase;
import io.communityconnect.bootstrap.architecture.violations.domain.Table;

public final class BookTableService implements BookTableUseCase {
  @Override
  public void book(Table table) {}
}
