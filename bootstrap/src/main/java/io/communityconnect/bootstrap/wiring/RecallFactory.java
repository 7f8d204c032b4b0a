package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.recall.PostgresHistory;
import io.communityconnect.adapters.persistence.recall.PostgresHistoryIndex;
import io.communityconnect.adapters.persistence.recall.PostgresPastMessages;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase;
import io.communityconnect.application.recall.port.in.IndexHistoryUseCase;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.application.recall.port.out.PastMessages;
import io.communityconnect.application.recall.service.ImportHistoryService;
import io.communityconnect.application.recall.service.IndexHistoryService;
import io.communityconnect.application.recall.service.PromptIndexing;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.recall.service.SearchHistoryService;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.bootstrap.work.HistoryIndexing;
import io.communityconnect.bootstrap.work.WakeUps;
import io.communityconnect.bootstrap.work.WakeUps.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// The index of what was said, and the loop that fills it.
@Factory
final class RecallFactory {
  /// Whoever brings a history along waits this long for meanings. Clients give up after thirty
  /// seconds.
  private static final Duration IMPORT_PATIENCE = Duration.ofSeconds(20);

  @Singleton
  HistoryIndex historyIndex() {
    return new PostgresHistoryIndex();
  }

  @Singleton
  IndexHistoryUseCase indexHistory(
      @Named(PersistenceFactory.REPEATABLE) SystemUnitOfWork unitOfWork,
      HistoryIndex index,
      InstantSource clock) {
    return new IndexHistoryService(unitOfWork, index, clock);
  }

  @Singleton
  History history() {
    return new PostgresHistory();
  }

  @Singleton
  PastMessages pastMessages() {
    return new PostgresPastMessages();
  }

  @Singleton
  SearchHistoryUseCase searchHistory(
      UnitOfWork unitOfWork, History history, Embeddings embeddings, QueryMeaning meanings) {
    return new SearchHistoryService(unitOfWork, history, embeddings, meanings);
  }

  @Singleton
  PromptIndexing promptIndexing(
      SystemUnitOfWork unitOfWork,
      HistoryIndex index,
      EmbeddingQueue queue,
      EmbedMessagesUseCase embedding,
      EmbeddingModels models,
      InstantSource clock) {
    return new PromptIndexing(
        unitOfWork,
        index,
        new PromptIndexing.Meanings(queue, embedding, models.current().id()),
        IMPORT_PATIENCE,
        clock);
  }

  @Singleton
  ImportHistoryUseCase importHistory(
      SystemUnitOfWork unitOfWork,
      PastMessages past,
      AuditLog log,
      PromptIndexing indexing,
      InstantSource clock) {
    return new ImportHistoryService(unitOfWork, past, log, indexing, clock);
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  HistoryIndexing historyIndexing(
      IndexHistoryUseCase useCase, WakeUps wakeUps, MeterRegistry meters, InstantSource clock) {
    HistoryIndexing indexing = new HistoryIndexing(useCase, meters, clock);
    wakeUps.subscribe(Topic.CONVERSATIONS, _ -> indexing.wake());
    wakeUps.subscribe(Topic.OUTBOX, _ -> indexing.wake());
    return indexing;
  }
}
