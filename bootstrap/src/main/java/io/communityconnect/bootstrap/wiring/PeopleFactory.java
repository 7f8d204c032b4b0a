package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.people.PostgresResidentRoster;
import io.communityconnect.adapters.persistence.people.PostgresResidents;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.application.people.port.in.ExportResidentsUseCase;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase;
import io.communityconnect.application.people.port.in.ListResidentsUseCase;
import io.communityconnect.application.people.port.in.ReadResidentUseCase;
import io.communityconnect.application.people.port.in.RegisterResidentUseCase;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.people.service.ChangeResidentService;
import io.communityconnect.application.people.service.ExportResidentsService;
import io.communityconnect.application.people.service.ImportResidentsService;
import io.communityconnect.application.people.service.ListResidentsService;
import io.communityconnect.application.people.service.ReadResidentService;
import io.communityconnect.application.people.service.RegisterResidentService;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases around the people of a community.
@Factory
final class PeopleFactory {
  /// Some hundred kilobytes at once.
  private static final int EXPORT_PART = 1_000;

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

  @Singleton
  ResidentRoster residentRoster() {
    return new PostgresResidentRoster();
  }

  @Singleton
  ImportResidentsUseCase importResidents(
      SystemUnitOfWork unitOfWork, ResidentRoster roster, AuditLog log, InstantSource clock) {
    return new ImportResidentsService(unitOfWork, roster, log, clock);
  }

  @Singleton
  ExportResidentsUseCase exportResidents(
      AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    return new ExportResidentsService(unitOfWork, residents, EXPORT_PART, clock);
  }
}
