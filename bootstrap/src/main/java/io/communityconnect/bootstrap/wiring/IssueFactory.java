package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.conversation.PostgresPhotos;
import io.communityconnect.adapters.persistence.issue.PostgresHouseRequests;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.conversation.port.out.PhotoFetcher;
import io.communityconnect.application.conversation.port.out.Photos;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.issue.port.in.ChangeRequestStatusUseCase;
import io.communityconnect.application.issue.port.in.ListRequestsUseCase;
import io.communityconnect.application.issue.port.in.ReadRequestPhotoUseCase;
import io.communityconnect.application.issue.port.in.ReadRequestUseCase;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.issue.service.ChangeRequestStatusService;
import io.communityconnect.application.issue.service.ListRequestsService;
import io.communityconnect.application.issue.service.ReadRequestPhotoService;
import io.communityconnect.application.issue.service.ReadRequestService;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases around what residents report.
@Factory
final class IssueFactory {
  @Singleton
  HouseRequests houseRequests() {
    return new PostgresHouseRequests();
  }

  @Singleton
  Photos photos() {
    return new PostgresPhotos();
  }

  @Singleton
  ListRequestsUseCase listRequests(
      AdminUnitOfWork unitOfWork, HouseRequests requests, InstantSource clock) {
    return new ListRequestsService(unitOfWork, requests, clock);
  }

  @Singleton
  ReadRequestUseCase readRequest(
      AdminUnitOfWork unitOfWork, HouseRequests requests, InstantSource clock) {
    return new ReadRequestService(unitOfWork, requests, clock);
  }

  @Singleton
  ReadRequestPhotoUseCase readRequestPhoto(
      AdminUnitOfWork unitOfWork,
      HouseRequests requests,
      Photos photos,
      PhotoFetcher fetcher,
      InstantSource clock) {
    return new ReadRequestPhotoService(unitOfWork, requests, photos, fetcher, clock);
  }

  @Singleton
  ChangeRequestStatusUseCase changeRequestStatus(
      SystemUnitOfWork unitOfWork,
      HouseRequests requests,
      NoticeDesk notices,
      AuditLog log,
      OutboxSignal signal,
      InstantSource clock) {
    return new ChangeRequestStatusService(unitOfWork, requests, notices, log, signal, clock);
  }
}
