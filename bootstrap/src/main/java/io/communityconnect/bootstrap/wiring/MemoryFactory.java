package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.llm.JtokkitTokenCounter;
import io.communityconnect.adapters.persistence.conversation.PostgresSummaries;
import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Summaries;
import io.communityconnect.application.conversation.port.out.Summarizer;
import io.communityconnect.application.conversation.port.out.TokenCounter;
import io.communityconnect.application.conversation.service.PromptBudget;
import io.communityconnect.application.conversation.service.PromptWriter;
import io.communityconnect.application.conversation.service.ResidentMemory;
import io.communityconnect.application.conversation.service.SumUpConversationService;
import io.communityconnect.application.conversation.service.SummaryWindow;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.bootstrap.work.Summarizing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What the assistant remembers of a conversation, and who sums it up.
@Factory
final class MemoryFactory {
  @Singleton
  TokenCounter tokenCounter() {
    return new JtokkitTokenCounter();
  }

  @Singleton
  PromptWriter promptWriter(TokenCounter tokens, SearchHistoryUseCase search) {
    return new PromptWriter(
        new PromptBudget(tokens), new ResidentMemory(search, ResidentMemory.PATIENCE));
  }

  @Singleton
  SummaryWindow summaryWindow(TokenCounter tokens) {
    return new SummaryWindow(tokens);
  }

  @Singleton
  Summaries summaries() {
    return new PostgresSummaries();
  }

  @Singleton
  SumUpConversationUseCase sumUpConversation(
      UnitOfWork unitOfWork,
      SystemUnitOfWork systemUnitOfWork,
      Conversations conversations,
      SummaryWindow window,
      Summaries summaries,
      Summarizer summarizer,
      CommunityAccount account) {
    return new SumUpConversationService(
        unitOfWork, systemUnitOfWork, conversations, window, summaries, summarizer, account);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Summarizing summarizing(
      SumUpConversationUseCase useCase, MeterRegistry meters, InstantSource clock) {
    return new Summarizing(useCase, meters, clock);
  }
}
