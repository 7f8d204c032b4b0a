package io.communityconnect.bootstrap.architecture.violations.adapters.rest;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.bootstrap.architecture.violations.adapters.llm.Model;
import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;
import jakarta.inject.Singleton;

final class RestViolations {
  private RestViolations() {}

  record OpensAPool(HikariDataSource pool) {}

  record AsksAModel(Model model) {}

  record CallsAService(BookTableService service) {}

  @Singleton
  static final class IsABeanThatNoFrameworkCalls {}
}
