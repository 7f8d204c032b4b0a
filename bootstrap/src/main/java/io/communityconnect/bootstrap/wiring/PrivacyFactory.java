package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.identity.SignedExportLinks;
import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.adapters.persistence.privacy.PostgresResidentRecords;
import io.communityconnect.application.audit.port.in.ListAuditEntriesUseCase;
import io.communityconnect.application.audit.port.in.ReadAccessLogUseCase;
import io.communityconnect.application.audit.port.in.VerifyAuditUseCase;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.audit.port.out.AuditTrail;
import io.communityconnect.application.audit.service.ListAuditEntriesService;
import io.communityconnect.application.audit.service.ReadAccessLogService;
import io.communityconnect.application.audit.service.VerifyAuditService;
import io.communityconnect.application.privacy.port.in.ApplyRetentionUseCase;
import io.communityconnect.application.privacy.port.in.ClaimRetentionUseCase;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.in.ExportResidentDataUseCase;
import io.communityconnect.application.privacy.port.in.OpenExportLinkUseCase;
import io.communityconnect.application.privacy.port.out.ExpiredMessages;
import io.communityconnect.application.privacy.port.out.ExportLinks;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.application.privacy.port.out.RetentionSweep;
import io.communityconnect.application.privacy.port.out.RetentionSweeps;
import io.communityconnect.application.privacy.service.ApplyRetentionService;
import io.communityconnect.application.privacy.service.ClaimRetentionService;
import io.communityconnect.application.privacy.service.EraseResidentService;
import io.communityconnect.application.privacy.service.ExportResidentDataService;
import io.communityconnect.application.privacy.service.OpenExportLinkService;
import io.communityconnect.application.privacy.service.RetentionSchedule;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.bootstrap.work.DispatchLoop;
import io.communityconnect.bootstrap.work.Retention;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The use cases around what is kept of people and who looked at it, and the loop that deletes what
/// has expired.
@Factory
final class PrivacyFactory {
  private static final int AUDIT_PAGE = 1_000;

  /// A batch holds its locks for some milliseconds.
  private static final int RETENTION_BATCH = 500;

  private static final Duration RETENTION_INTERVAL = Duration.ofHours(23);
  private static final Duration RETENTION_JITTER = Duration.ofHours(2);
  private static final Duration RETENTION_LEASE = Duration.ofMinutes(5);
  private static final Duration RETENTION_POLL = Duration.ofMinutes(10);

  @Singleton
  VerifyAuditUseCase verifyAudit(SystemUnitOfWork unitOfWork, AuditTrail trail) {
    return new VerifyAuditService(unitOfWork, trail, AUDIT_PAGE);
  }

  @Singleton
  ListAuditEntriesUseCase listAuditEntries(
      AdminUnitOfWork unitOfWork, AuditTrail trail, InstantSource clock) {
    return new ListAuditEntriesService(unitOfWork, trail, clock);
  }

  @Singleton
  ReadAccessLogUseCase readAccessLog(UnitOfWork unitOfWork, AuditTrail trail) {
    return new ReadAccessLogService(unitOfWork, trail);
  }

  @Singleton
  ResidentRecords residentRecords() {
    return new PostgresResidentRecords();
  }

  @Singleton
  ExportResidentDataUseCase exportResidentData(
      SystemUnitOfWork unitOfWork, ResidentRecords records, AuditLog audit, InstantSource clock) {
    return new ExportResidentDataService(unitOfWork, records, audit, clock);
  }

  @Singleton
  ExportLinks exportLinks(Settings settings, SigningSecret secret) {
    return new SignedExportLinks(settings.server().publicBaseUrl(), secret);
  }

  @Singleton
  OpenExportLinkUseCase openExportLink(
      ExportLinks links,
      SystemUnitOfWork unitOfWork,
      ResidentRecords records,
      InstantSource clock) {
    return new OpenExportLinkService(links, unitOfWork, records, clock);
  }

  @Singleton
  EraseResidentUseCase eraseResident(
      SystemUnitOfWork unitOfWork, ResidentRecords records, AuditLog audit, InstantSource clock) {
    return new EraseResidentService(unitOfWork, records, audit, clock);
  }

  @Singleton
  RetentionSchedule retentionSchedule() {
    return new RetentionSchedule(
        RETENTION_INTERVAL,
        () ->
            Duration.ofSeconds(ThreadLocalRandom.current().nextLong(RETENTION_JITTER.toSeconds())),
        RETENTION_LEASE,
        RETENTION_BATCH);
  }

  @Singleton
  ClaimRetentionUseCase claimRetention(
      SystemUnitOfWork unitOfWork,
      RetentionSweeps sweeps,
      RetentionSchedule schedule,
      InstantSource clock) {
    return new ClaimRetentionService(unitOfWork, sweeps, schedule, clock);
  }

  @Singleton
  ApplyRetentionUseCase applyRetention(
      SystemUnitOfWork unitOfWork,
      ExpiredMessages messages,
      RequestKeys requests,
      RetentionSweeps sweeps,
      RetentionSchedule schedule,
      InstantSource clock) {
    return new ApplyRetentionService(unitOfWork, messages, requests, sweeps, schedule, clock);
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  DispatchLoop<RetentionSweep> retentionLoop(
      ClaimRetentionUseCase claim, Retention retention, InstantSource clock) {
    return new DispatchLoop<>(
        "retention",
        _ -> {
          ClaimRetentionUseCase.Claimed claimed = claim.claim();
          List<RetentionSweep> sweep = claimed.sweep().stream().toList();
          return new DispatchLoop.Batch<>(sweep, Optional.of(claimed.nextDueAt()));
        },
        retention::apply,
        1,
        RETENTION_POLL,
        clock);
  }
}
