package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.recall.PostgresHistoryIndex;
import io.communityconnect.application.recall.port.in.IndexHistoryUseCase;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.application.recall.service.IndexHistoryService;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.work.HistoryIndexing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The index of what was said, and the loop that fills it.
@Factory
final class RecallFactory {
  @Singleton
  HistoryIndex historyIndex() {
    return new PostgresHistoryIndex();
  }

  @Singleton
  IndexHistoryUseCase indexHistory(
      SystemUnitOfWork unitOfWork, HistoryIndex index, InstantSource clock) {
    return new IndexHistoryService(unitOfWork, index, clock);
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  HistoryIndexing historyIndexing(
      IndexHistoryUseCase useCase, MeterRegistry meters, InstantSource clock) {
    return new HistoryIndexing(useCase, meters, clock);
  }
}
