package io.communityconnect.bootstrap.architecture.violations.adapters.identity;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.bootstrap.architecture.violations.adapters.whatsapp.Sender;
import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;

final class IdentityViolations {
  private IdentityViolations() {}

  record KeepsSessionsItself(HikariDataSource pool) {}

  record SendsCodesItself(Sender sender) {}

  record CallsAService(BookTableService service) {}
}
