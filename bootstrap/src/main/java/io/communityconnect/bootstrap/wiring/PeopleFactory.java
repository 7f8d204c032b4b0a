package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.limit.PostgresRateLimits;
import io.communityconnect.adapters.persistence.people.PostgresResidents;
import io.communityconnect.adapters.persistence.request.PostgresRequestKeys;
import io.communityconnect.adapters.rest.edge.ClientAddresses;
import io.communityconnect.adapters.rest.limit.ApiLimits;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.limit.port.in.SpendRequestUseCase;
import io.communityconnect.application.limit.service.SpendRequestService;
import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.application.people.port.in.ListResidentsUseCase;
import io.communityconnect.application.people.port.in.ReadResidentUseCase;
import io.communityconnect.application.people.port.in.RegisterResidentUseCase;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.people.service.ChangeResidentService;
import io.communityconnect.application.people.service.ListResidentsService;
import io.communityconnect.application.people.service.ReadResidentService;
import io.communityconnect.application.people.service.RegisterResidentService;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.request.service.KeepAnswerService;
import io.communityconnect.application.request.service.TakeUpRequestService;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases around the people of a community, and what the API needs to know of its callers.
@Factory
final class PeopleFactory {
  @Singleton
  ClientAddresses clientAddresses(Settings settings) {
    return new ClientAddresses(settings.api().proxies());
  }

  @Singleton
  ApiLimits apiLimits(Settings settings) {
    return settings.api().limits();
  }

  /// Whose last requests a crash of the database forgets may ask so many more.
  @Singleton
  SpendRequestUseCase spendRequest(
      @Named(PersistenceFactory.REPEATABLE) SystemUnitOfWork unitOfWork,
      SecretHasher hasher,
      InstantSource clock) {
    return new SpendRequestService(unitOfWork, new PostgresRateLimits(), hasher, clock);
  }

  @Singleton
  RequestKeys requestKeys() {
    return new PostgresRequestKeys();
  }

  @Singleton
  TakeUpRequestUseCase takeUpRequest(
      SystemUnitOfWork unitOfWork, RequestKeys keys, SecretHasher hasher, InstantSource clock) {
    return new TakeUpRequestService(unitOfWork, keys, hasher, clock);
  }

  @Singleton
  KeepAnswerUseCase keepAnswer(SystemUnitOfWork unitOfWork, RequestKeys keys, SecretHasher hasher) {
    return new KeepAnswerService(unitOfWork, keys, hasher);
  }

  @Singleton
  Residents residents() {
    return new PostgresResidents();
  }

  @Singleton
  ListResidentsUseCase listResidents(
      AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    return new ListResidentsService(unitOfWork, residents, clock);
  }

  @Singleton
  ReadResidentUseCase readResident(
      AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    return new ReadResidentService(unitOfWork, residents, clock);
  }

  @Singleton
  ChangeResidentUseCase changeResident(
      UnitOfWork unitOfWork,
      AdminUnitOfWork adminUnitOfWork,
      Residents residents,
      InstantSource clock) {
    return new ChangeResidentService(unitOfWork, adminUnitOfWork, residents, clock);
  }

  @Singleton
  RegisterResidentUseCase registerResident(
      SystemUnitOfWork unitOfWork, Residents residents, AuditLog log, InstantSource clock) {
    return new RegisterResidentService(unitOfWork, residents, log, clock);
  }
}
