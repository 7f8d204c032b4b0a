package io.communityconnect.bootstrap.architecture.violations.adapters.documents;

import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;
import io.micrometer.core.instrument.Counter;

final class DocumentViolations {
  private DocumentViolations() {}

  record CountsInMicrometer(Counter counter) {}

  record CallsAService(BookTableService service) {}
}
