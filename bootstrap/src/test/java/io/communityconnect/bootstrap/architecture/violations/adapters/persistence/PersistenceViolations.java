package io.communityconnect.bootstrap.architecture.violations.adapters.persistence;

import io.communityconnect.bootstrap.architecture.violations.adapters.llm.Model;
import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;
import io.micrometer.core.instrument.Counter;

final class PersistenceViolations {
  private PersistenceViolations() {}

  record CountsInMicrometer(Counter counter) {}

  record AsksAModel(Model model) {}

  record CallsAService(BookTableService service) {}
}
