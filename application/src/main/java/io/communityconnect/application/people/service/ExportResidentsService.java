package io.communityconnect.application.people.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.in.ExportResidentsUseCase;
import io.communityconnect.application.people.port.out.ProfilePage;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.ResidentId;
import java.time.InstantSource;
import java.util.Optional;

/// Reads as the administrator, whom the database shows the people of their community.
public final class ExportResidentsService implements ExportResidentsUseCase {
  /// What the audit log calls it, as it stands for all who are on the list.
  public static final ActionType EXPORTED = new ActionType("residents.exported");

  private final AdminUnitOfWork unitOfWork;
  private final Residents residents;
  private final int part;
  private final InstantSource clock;

  /// @param part how many are read at once
  /// @param clock says when they were read
  public ExportResidentsService(
      AdminUnitOfWork unitOfWork, Residents residents, int part, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.part = part;
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome export(Command command) {
    long count = 0;
    Optional<ResidentId> after = Optional.empty();
    do {
      ProfilePage page = page(command, after);
      page.profiles().forEach(command.sink());
      count += page.profiles().size();
      after = page.next();
    } while (after.isPresent());
    return new Outcome.Exported(count);
  }

  private ProfilePage page(Command command, Optional<ResidentId> after) {
    return unitOfWork.run(
        command.admin(),
        Permission.READ_RESIDENTS,
        () -> {
          ProfilePage page = residents.profiles(command.filter(), after, part);
          return Audited.of(page, note(command, page));
        });
  }

  private AuditNote note(Command command, ProfilePage page) {
    return new AuditNote(
        AuditChain.of(command.admin().administered()),
        Optional.empty(),
        EXPORTED,
        AuditDetails.of("residents", new Detail.Count(page.profiles().size())),
        clock.instant());
  }
}
