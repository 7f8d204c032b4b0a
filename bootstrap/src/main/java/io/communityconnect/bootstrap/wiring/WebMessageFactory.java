package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.conversation.PostgresWebMessages;
import io.communityconnect.application.conversation.port.in.AskAssistantUseCase;
import io.communityconnect.application.conversation.port.out.AnswerWatch;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.WebMessages;
import io.communityconnect.application.conversation.port.out.WorkSignal;
import io.communityconnect.application.conversation.service.AskAssistantService;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.bootstrap.work.AnswerBell;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The assistant past WhatsApp.
@Factory
final class WebMessageFactory {
  @Singleton
  WebMessages webMessages() {
    return new PostgresWebMessages();
  }

  @Singleton
  AnswerBell answerBell() {
    return new AnswerBell();
  }

  @Singleton
  AskAssistantUseCase askAssistant(
      SystemUnitOfWork ofServer,
      UnitOfWork ofResidents,
      WebMessages messages,
      MessageIds ids,
      WorkSignal signal,
      AnswerWatch watch,
      Settings settings,
      InstantSource clock) {
    return new AskAssistantService(
        new AskAssistantService.Transactions(ofServer, ofResidents),
        messages,
        ids,
        signal,
        watch,
        settings.work().answers().deadline(),
        clock);
  }
}
