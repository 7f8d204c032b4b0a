package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.delivery.PostgresDeadLetters;
import io.communityconnect.adapters.persistence.delivery.PostgresDeliveryRecords;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.delivery.port.in.ListDeadLettersUseCase;
import io.communityconnect.application.delivery.port.in.ListDeliveriesUseCase;
import io.communityconnect.application.delivery.port.in.ReplayDeadLetterUseCase;
import io.communityconnect.application.delivery.port.out.DeadLetters;
import io.communityconnect.application.delivery.port.out.DeliveryRecords;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.delivery.service.ListDeadLettersService;
import io.communityconnect.application.delivery.service.ListDeliveriesService;
import io.communityconnect.application.delivery.service.ReplayDeadLetterService;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What admins see of messages on their way, and what they do about those that were given up.
@Factory
final class DeliveryFactory {
  @Singleton
  DeliveryRecords deliveryRecords() {
    return new PostgresDeliveryRecords();
  }

  @Singleton
  DeadLetters deadLetters() {
    return new PostgresDeadLetters();
  }

  @Singleton
  ListDeliveriesUseCase listDeliveries(
      AdminUnitOfWork unitOfWork, DeliveryRecords deliveries, InstantSource clock) {
    return new ListDeliveriesService(unitOfWork, deliveries, clock);
  }

  @Singleton
  ListDeadLettersUseCase listDeadLetters(
      AdminUnitOfWork unitOfWork, DeadLetters letters, InstantSource clock) {
    return new ListDeadLettersService(unitOfWork, letters, clock);
  }

  @Singleton
  ReplayDeadLetterUseCase replayDeadLetter(
      AdminUnitOfWork unitOfWork,
      DeadLetters letters,
      LiveConversations conversations,
      OutboxSignal signal,
      InstantSource clock) {
    return new ReplayDeadLetterService(unitOfWork, letters, conversations, signal, clock);
  }
}
