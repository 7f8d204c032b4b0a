package io.communityconnect.bootstrap.architecture.violations.adapters.stripe;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.bootstrap.architecture.violations.adapters.llm.Model;
import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;

final class StripeViolations {
  private StripeViolations() {}

  record OpensAPool(HikariDataSource pool) {}

  record AsksAModel(Model model) {}

  record CallsAService(BookTableService service) {}
}
