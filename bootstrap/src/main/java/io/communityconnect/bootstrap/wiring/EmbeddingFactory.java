package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.llm.MiniLmEmbeddingModel;
import io.communityconnect.adapters.llm.ModelHttpClient;
import io.communityconnect.adapters.llm.OpenAiEmbeddingModel;
import io.communityconnect.adapters.persistence.embedding.PostgresEmbeddingQueue;
import io.communityconnect.adapters.persistence.embedding.PostgresEmbeddings;
import io.communityconnect.adapters.persistence.vector.VectorIndexes;
import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.service.EmbedMessagesService;
import io.communityconnect.application.recall.service.EmbeddingPolicy;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.bootstrap.Database;
import io.communityconnect.bootstrap.configuration.EmbeddingSettings;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.bootstrap.work.EmbeddingLoop;
import io.communityconnect.bootstrap.work.IndexUpkeep;
import io.communityconnect.bootstrap.work.WakeUps;
import io.communityconnect.bootstrap.work.WakeUps.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The models that embed, the store of their vectors, and the loops that fill and tend it.
@Factory
final class EmbeddingFactory {
  /// Costs nothing before it is asked; where it is the current one, that is right after the start.
  @Singleton
  @Bean(preDestroy = "close", typed = MiniLmEmbeddingModel.class)
  MiniLmEmbeddingModel localModel() {
    return new MiniLmEmbeddingModel(System::nanoTime);
  }

  @Singleton
  EmbeddingModels embeddingModels(
      Settings settings,
      MiniLmEmbeddingModel local,
      ModelHttpClient modelHttpClient,
      InstantSource clock,
      MeterRegistry meters) {
    EmbeddingSettings embeddings = settings.embeddings();
    Optional<EmbeddingModel> openAi =
        embeddings
            .openAi()
            .map(
                reached ->
                    new OpenAiEmbeddingModel(
                        reached, modelHttpClient, clock, System::nanoTime, meters));
    return switch (embeddings.model()) {
      case LOCAL -> new EmbeddingModels(local, openAi.stream().toList());
      case OPENAI -> new EmbeddingModels(openAi.orElseThrow(), List.of(local));
    };
  }

  @Singleton
  QueryMeaning queryMeaning(EmbeddingModels models, CommunityAccount account) {
    return new QueryMeaning(models, account);
  }

  @Singleton
  Embeddings embeddings() {
    return new PostgresEmbeddings();
  }

  @Singleton
  EmbeddingQueue embeddingQueue() {
    return new PostgresEmbeddingQueue();
  }

  @Singleton
  EmbedMessagesUseCase embedMessages(
      @Named(PersistenceFactory.REPEATABLE) SystemUnitOfWork unitOfWork,
      EmbeddingQueue queue,
      Embeddings embeddings,
      EmbeddingModels models,
      CommunityAccount account,
      InstantSource clock) {
    return new EmbedMessagesService(
        unitOfWork, queue, embeddings, models.current(), EmbeddingPolicy.usual(), account, clock);
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  EmbeddingLoop embeddingLoop(
      EmbedMessagesUseCase useCase, WakeUps wakeUps, MeterRegistry meters, InstantSource clock) {
    EmbeddingLoop loop = new EmbeddingLoop(useCase, meters, clock);
    wakeUps.subscribe(Topic.CONVERSATIONS, _ -> loop.wake());
    wakeUps.subscribe(Topic.OUTBOX, _ -> loop.wake());
    return loop;
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  IndexUpkeep indexUpkeep(Database database, InstantSource clock) {
    return new IndexUpkeep(new VectorIndexes(database.ownerUrl()), clock);
  }
}
