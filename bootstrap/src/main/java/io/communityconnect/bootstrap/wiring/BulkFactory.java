package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.bulk.PostgresBulkUpdates;
import io.communityconnect.adapters.persistence.notice.PostgresContacts;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.bulk.port.in.PreviewBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.ReadBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.RunBulkUpdatesUseCase;
import io.communityconnect.application.bulk.port.in.StartBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.UndoBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.bulk.service.BulkBackward;
import io.communityconnect.application.bulk.service.BulkForward;
import io.communityconnect.application.bulk.service.PreviewBulkUpdateService;
import io.communityconnect.application.bulk.service.ReadBulkUpdateService;
import io.communityconnect.application.bulk.service.RunBulkUpdatesService;
import io.communityconnect.application.bulk.service.StartBulkUpdateService;
import io.communityconnect.application.bulk.service.UndoBulkUpdateService;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.bootstrap.work.BulkUpdateLoop;
import io.communityconnect.bootstrap.work.WakeUps;
import io.communityconnect.bootstrap.work.WakeUps.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases around changing many people at once, and the loop that does.
@Factory
final class BulkFactory {
  @Singleton
  BulkUpdates bulkUpdates() {
    return new PostgresBulkUpdates();
  }

  @Singleton
  NoticeDesk noticeDesk(
      Conversations conversations, MessageIds ids, Outbox outbox, Settings settings) {
    return new NoticeDesk(new PostgresContacts(), conversations, ids, outbox, settings.templates());
  }

  @Singleton
  PreviewBulkUpdateUseCase previewBulkUpdate(
      AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    return new PreviewBulkUpdateService(unitOfWork, residents, clock);
  }

  @Singleton
  StartBulkUpdateUseCase startBulkUpdate(
      SystemUnitOfWork unitOfWork,
      ResidentRoster roster,
      BulkUpdates updates,
      AuditLog log,
      InstantSource clock) {
    return new StartBulkUpdateService(unitOfWork, roster, updates, log, clock);
  }

  @Singleton
  ReadBulkUpdateUseCase readBulkUpdate(
      AdminUnitOfWork unitOfWork, BulkUpdates updates, InstantSource clock) {
    return new ReadBulkUpdateService(unitOfWork, updates, clock);
  }

  @Singleton
  UndoBulkUpdateUseCase undoBulkUpdate(
      SystemUnitOfWork unitOfWork, BulkUpdates updates, AuditLog log, InstantSource clock) {
    return new UndoBulkUpdateService(unitOfWork, updates, log, clock);
  }

  @Singleton
  RunBulkUpdatesUseCase runBulkUpdates(
      SystemUnitOfWork unitOfWork,
      ResidentRoster roster,
      BulkUpdates updates,
      Accounts accounts,
      NoticeDesk notices,
      AuditLog log,
      OutboxSignal signal,
      InstantSource clock) {
    return new RunBulkUpdatesService(
        unitOfWork,
        updates,
        accounts,
        new BulkForward(roster, updates, notices),
        new BulkBackward(roster, updates),
        log,
        signal,
        clock);
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  BulkUpdateLoop bulkUpdateLoop(
      RunBulkUpdatesUseCase useCase, WakeUps wakeUps, MeterRegistry meters, InstantSource clock) {
    BulkUpdateLoop loop = new BulkUpdateLoop(useCase, meters, clock);
    wakeUps.subscribe(Topic.CONVERSATIONS, _ -> loop.wake());
    return loop;
  }
}
