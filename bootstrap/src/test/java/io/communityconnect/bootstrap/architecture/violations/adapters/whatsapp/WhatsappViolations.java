package io.communityconnect.bootstrap.architecture.violations.adapters.whatsapp;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.bootstrap.architecture.violations.adapters.llm.Model;
import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;
import io.micronaut.core.annotation.Internal;
import jakarta.inject.Named;

final class WhatsappViolations {
  private WhatsappViolations() {}

  record OpensAPool(HikariDataSource pool) {}

  record AsksAModel(Model model) {}

  record CallsAService(BookTableService service) {}

  static final class HasAnAnnotatedMethod {
    @Internal
    void send() {}
  }

  record WantsANamedBean(@Named("sender") String sender) {}
}
