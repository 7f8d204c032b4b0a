package io.communityconnect.bootstrap.wiring;

import io.communityconnect.application.community.port.in.OpenCommunityUseCase;
import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.application.community.service.OpenCommunityService;
import io.communityconnect.application.conversation.port.in.ReceiveMessageUseCase;
import io.communityconnect.application.conversation.port.out.Inbox;
import io.communityconnect.application.conversation.port.out.WorkSignal;
import io.communityconnect.application.conversation.service.ReceiveMessageService;
import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase;
import io.communityconnect.application.delivery.port.out.Deliveries;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.delivery.service.RecordDeliveryService;
import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.work.WakeUps;
import io.communityconnect.bootstrap.work.WakeUps.Topic;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases that answer requests, and the signals they give.
@Factory
final class UseCaseFactory {
  @Singleton
  WakeUps wakeUps() {
    return new WakeUps();
  }

  @Singleton
  WorkSignal workSignal(WakeUps wakeUps) {
    return dueAt -> wakeUps.tellAll(Topic.CONVERSATIONS, dueAt);
  }

  @Singleton
  OutboxSignal outboxSignal(WakeUps wakeUps, InstantSource clock) {
    return () -> wakeUps.tellAll(Topic.OUTBOX, clock.instant());
  }

  @Singleton
  ReceiveMessageUseCase receiveMessage(Inbox inbox, WorkSignal signal) {
    return new ReceiveMessageService(inbox, signal);
  }

  @Singleton
  RecordDeliveryUseCase recordDelivery(Deliveries deliveries, OutboxSignal signal) {
    return new RecordDeliveryService(deliveries, signal);
  }

  @Singleton
  OpenCommunityUseCase openCommunity(
      SystemUnitOfWork unitOfWork,
      Communities communities,
      Articles articles,
      ArticleParser parser,
      InstantSource clock) {
    return new OpenCommunityService(unitOfWork, communities, articles, parser, clock);
  }
}
