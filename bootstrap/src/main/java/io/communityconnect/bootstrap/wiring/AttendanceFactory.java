package io.communityconnect.bootstrap.wiring;

import io.communityconnect.application.conversation.port.in.EndHandoverUseCase;
import io.communityconnect.application.conversation.port.in.ListConversationsUseCase;
import io.communityconnect.application.conversation.port.in.ListHandoversUseCase;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase;
import io.communityconnect.application.conversation.port.in.ReadOwnConversationUseCase;
import io.communityconnect.application.conversation.port.in.TakeOverConversationUseCase;
import io.communityconnect.application.conversation.port.in.WriteToResidentUseCase;
import io.communityconnect.application.conversation.port.out.ConversationPages;
import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.PersonalReplies;
import io.communityconnect.application.conversation.service.EndHandoverService;
import io.communityconnect.application.conversation.service.ListConversationsService;
import io.communityconnect.application.conversation.service.ListHandoversService;
import io.communityconnect.application.conversation.service.PersonalWords;
import io.communityconnect.application.conversation.service.ReadConversationService;
import io.communityconnect.application.conversation.service.ReadOwnConversationService;
import io.communityconnect.application.conversation.service.TakeOverConversationService;
import io.communityconnect.application.conversation.service.WriteToResidentService;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What admins do with live conversations, and what residents see of their own.
@Factory
final class AttendanceFactory {
  @Singleton
  ListConversationsUseCase listConversations(
      AdminUnitOfWork unitOfWork, LiveConversations conversations, InstantSource clock) {
    return new ListConversationsService(unitOfWork, conversations, clock);
  }

  @Singleton
  ReadConversationUseCase readConversation(
      AdminUnitOfWork unitOfWork,
      ConversationPages pages,
      LiveConversations conversations,
      InstantSource clock) {
    return new ReadConversationService(unitOfWork, pages, conversations, clock);
  }

  @Singleton
  ReadOwnConversationUseCase readOwnConversation(UnitOfWork unitOfWork, ConversationPages pages) {
    return new ReadOwnConversationService(unitOfWork, pages);
  }

  @Singleton
  ListHandoversUseCase listHandovers(
      AdminUnitOfWork unitOfWork, Handovers handovers, InstantSource clock) {
    return new ListHandoversService(unitOfWork, handovers, clock);
  }

  @Singleton
  PersonalWords personalWords(PersonalReplies replies, MessageIds ids, OutboxSignal signal) {
    return new PersonalWords(replies, ids, signal);
  }

  @Singleton
  TakeOverConversationUseCase takeOverConversation(
      AdminUnitOfWork unitOfWork,
      Handovers handovers,
      LiveConversations conversations,
      PersonalWords words,
      InstantSource clock) {
    return new TakeOverConversationService(unitOfWork, handovers, conversations, words, clock);
  }

  @Singleton
  WriteToResidentUseCase writeToResident(
      AdminUnitOfWork unitOfWork,
      LiveConversations conversations,
      PersonalWords words,
      InstantSource clock) {
    return new WriteToResidentService(unitOfWork, conversations, words, clock);
  }

  @Singleton
  EndHandoverUseCase endHandover(
      AdminUnitOfWork unitOfWork,
      Handovers handovers,
      LiveConversations conversations,
      PersonalWords words,
      InstantSource clock) {
    return new EndHandoverService(unitOfWork, handovers, conversations, words, clock);
  }
}
