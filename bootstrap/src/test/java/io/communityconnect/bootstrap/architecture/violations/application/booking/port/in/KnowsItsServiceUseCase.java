package io.communityconnect.bootstrap.architecture.violations.application.booking.port.in;

import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;

@FunctionalInterface
interface KnowsItsServiceUseCase {
  void book(BookTableService service);
}
