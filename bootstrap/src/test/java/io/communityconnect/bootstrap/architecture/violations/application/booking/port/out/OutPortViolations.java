package io.communityconnect.bootstrap.architecture.violations.application.booking.port.out;

import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;
import java.util.concurrent.CompletableFuture;

final class OutPortViolations {
  private OutPortViolations() {}

  interface TablePort {}

  interface TableManager {}

  interface TableRepository {}

  interface KnowsAServiceFromOutside {
    BookTableService service();
  }

  interface PromisesForLater {
    CompletableFuture<String> later();
  }
}
