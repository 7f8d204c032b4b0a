package io.communityconnect.bootstrap.wiring;

import io.communityconnect.application.delivery.port.in.ClaimOutboxUseCase;
import io.communityconnect.application.delivery.port.in.SendMessageUseCase;
import io.communityconnect.application.delivery.port.out.MessageSender;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.delivery.port.out.SentLog;
import io.communityconnect.application.delivery.port.out.SentMessages;
import io.communityconnect.application.delivery.service.ClaimOutboxService;
import io.communityconnect.application.delivery.service.DispatchLog;
import io.communityconnect.application.delivery.service.SendMessageService;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases that send the outbox.
@Factory
final class SendingFactory {
  @Singleton
  ClaimOutboxUseCase claimOutbox(
      SystemUnitOfWork unitOfWork, Outbox outbox, Settings settings, InstantSource clock) {
    return new ClaimOutboxService(unitOfWork, outbox, settings.work().deliveries(), clock);
  }

  @Singleton
  DispatchLog dispatchLog(
      SystemUnitOfWork unitOfWork, Outbox outbox, SentLog sentLog, OutboxSignal signal) {
    return new DispatchLog(unitOfWork, outbox, sentLog, signal);
  }

  @Singleton
  SendMessageUseCase sendMessage(
      MessageSender sender,
      SentMessages sentMessages,
      DispatchLog log,
      Settings settings,
      InstantSource clock) {
    return new SendMessageService(sender, sentMessages, log, settings.work().deliveries(), clock);
  }
}
