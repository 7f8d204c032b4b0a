package io.communityconnect.bootstrap.wiring;

import io.communityconnect.application.action.service.ProposalDecision;
import io.communityconnect.application.action.service.ProposalDesk;
import io.communityconnect.application.billing.service.QueryBudget;
import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase;
import io.communityconnect.application.conversation.port.in.ClaimConversationsUseCase;
import io.communityconnect.application.conversation.port.in.RenewLeasesUseCase;
import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.communityconnect.application.conversation.port.out.Settlements;
import io.communityconnect.application.conversation.port.out.SummaryRequests;
import io.communityconnect.application.conversation.port.out.WorkSignal;
import io.communityconnect.application.conversation.service.AnswerResidentService;
import io.communityconnect.application.conversation.service.AnswerSettlement;
import io.communityconnect.application.conversation.service.ClaimConversationsService;
import io.communityconnect.application.conversation.service.CommandDesk;
import io.communityconnect.application.conversation.service.ConversationReader;
import io.communityconnect.application.conversation.service.ConversationRelease;
import io.communityconnect.application.conversation.service.ModelStage;
import io.communityconnect.application.conversation.service.PromptWriter;
import io.communityconnect.application.conversation.service.RenewLeasesService;
import io.communityconnect.application.conversation.service.ReplyWriter;
import io.communityconnect.application.conversation.service.SummaryWindow;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.knowledge.service.ResidentKnowledge;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases that answer conversations.
@Factory
final class AnsweringFactory {
  @Singleton
  ClaimConversationsUseCase claimConversations(
      @Named(PersistenceFactory.REPEATABLE) SystemUnitOfWork unitOfWork,
      ConversationWork work,
      Settings settings,
      InstantSource clock) {
    return new ClaimConversationsService(unitOfWork, work, settings.work().answers(), clock);
  }

  @Singleton
  RenewLeasesUseCase renewLeases(
      SystemUnitOfWork unitOfWork, ConversationWork work, Settings settings, InstantSource clock) {
    return new RenewLeasesService(unitOfWork, work, settings.work().answers(), clock);
  }

  @Singleton
  ConversationReader conversationReader(
      UnitOfWork unitOfWork, Conversations conversations, Settings settings) {
    return new ConversationReader(unitOfWork, conversations, settings.work().answers());
  }

  @Singleton
  ModelStage modelStage(
      ReplyGenerator generator,
      ResidentKnowledge knowledge,
      PromptWriter prompts,
      ProposalDesk desk,
      ProposalDecision decisions,
      QueryBudget queries,
      Settings settings,
      InstantSource clock) {
    return new ModelStage(
        generator,
        knowledge,
        prompts,
        desk,
        decisions,
        new ModelStage.Limits(queries, settings.work().answers().deadline()),
        clock);
  }

  @Singleton
  ReplyWriter replyWriter(CommandDesk commands, ModelStage model) {
    return new ReplyWriter(commands, model);
  }

  @Singleton
  AnswerSettlement answerSettlement(
      Settlements settlements,
      MessageIds ids,
      Settings settings,
      WorkSignal workSignal,
      OutboxSignal outboxSignal,
      InstantSource clock) {
    return new AnswerSettlement(
        settlements, ids, settings.work().deliveries(), workSignal, outboxSignal, clock);
  }

  @Singleton
  ConversationRelease conversationRelease(
      SystemUnitOfWork unitOfWork,
      ConversationWork work,
      Conversations conversations,
      Settings settings,
      WorkSignal signal,
      InstantSource clock) {
    return new ConversationRelease(
        unitOfWork, work, conversations, settings.work().answers().debounce(), signal, clock);
  }

  @Singleton
  AnswerResidentUseCase answerResident(
      ConversationReader reader,
      ReplyWriter writer,
      AnswerSettlement settlement,
      ConversationRelease release,
      SummaryWindow window,
      SummaryRequests summaries,
      InstantSource clock) {
    return new AnswerResidentService(reader, writer, settlement, release, window, summaries, clock);
  }
}
