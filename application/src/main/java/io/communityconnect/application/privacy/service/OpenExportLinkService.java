package io.communityconnect.application.privacy.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.in.OpenExportLinkUseCase;
import io.communityconnect.application.privacy.port.out.ExportLinks;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.InstantSource;

/// Reads links as they were made. A link outlives whom it was made for, who may have been erased
/// since: nothing is left that it could lead to.
public final class OpenExportLinkService implements OpenExportLinkUseCase {
  private static final Actor.SystemTask OPEN = new Actor.SystemTask("open-export-link");

  private final ExportLinks links;
  private final SystemUnitOfWork unitOfWork;
  private final ResidentRecords records;
  private final InstantSource clock;

  /// @param records knows whether anything is kept of the resident still
  /// @param clock says whether a link has ended
  public OpenExportLinkService(
      ExportLinks links,
      SystemUnitOfWork unitOfWork,
      ResidentRecords records,
      InstantSource clock) {
    this.links = requireNonNull(links, "links is null");
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.records = requireNonNull(records, "records is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome open(Command command) {
    return links
        .read(command.token(), clock.instant())
        .filter(resident -> unitOfWork.run(OPEN, () -> records.knows(resident.id())))
        .<Outcome>map(Outcome.Opened::new)
        .orElseGet(Outcome.Ended::new);
  }
}
