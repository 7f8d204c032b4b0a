package io.communityconnect.bootstrap.wiring;

import io.communityconnect.application.billing.port.in.ListPlansUseCase;
import io.communityconnect.application.billing.port.in.ReadUsageUseCase;
import io.communityconnect.application.billing.service.PlanDesk;
import io.communityconnect.application.billing.service.UpgradeLinks;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.Wishes;
import io.communityconnect.application.conversation.service.CommandDesk;
import io.communityconnect.application.conversation.service.LoginMessages;
import io.communityconnect.application.conversation.service.OwnDataDesk;
import io.communityconnect.application.conversation.service.ResidentWishes;
import io.communityconnect.application.delivery.port.out.MessageSender;
import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.out.ExportLinks;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/// What is done in the chat without a model.
@Factory
final class CommandFactory {
  @Singleton
  ResidentWishes residentWishes(SystemUnitOfWork unitOfWork, Wishes wishes, InstantSource clock) {
    return new ResidentWishes(unitOfWork, wishes, clock);
  }

  @Singleton
  LoginMessages loginMessages(
      ConfirmSendingLoginUseCase confirmLogin, EndAllSessionsUseCase endAllSessions) {
    return new LoginMessages(confirmLogin, endAllSessions);
  }

  @Singleton
  OwnDataDesk ownDataDesk(
      ExportLinks links,
      EraseResidentUseCase erase,
      MessageIds ids,
      MessageSender sender,
      InstantSource clock) {
    return new OwnDataDesk(links, erase, ids, sender, clock);
  }

  @Singleton
  PlanDesk planDesk(
      ReadUsageUseCase readUsage, ListPlansUseCase listPlans, Optional<UpgradeLinks> upgrades) {
    return new PlanDesk(readUsage, listPlans, upgrades);
  }

  @Singleton
  CommandDesk commandDesk(
      ResidentWishes wishes, LoginMessages logins, OwnDataDesk ownData, PlanDesk plans) {
    return new CommandDesk(wishes, logins, ownData, plans);
  }
}
