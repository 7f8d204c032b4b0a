package io.communityconnect.application.community.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.community.port.in.ReadCommunityUseCase;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;

/// Reads a community as the super admin.
public final class ReadCommunityService implements ReadCommunityUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("community.read");

  private final AdminUnitOfWork unitOfWork;
  private final CommunityDirectory communities;
  private final InstantSource clock;

  /// @param clock says when it was done
  public ReadCommunityService(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    return unitOfWork.run(command.by(), Permission.MANAGE_COMMUNITIES, () -> noted(command));
  }

  private Audited<Outcome> noted(Command command) {
    return communities
        .find(command.community())
        .map(
            found ->
                Audited.<Outcome>of(
                    new Outcome.Found(found),
                    CommunityNotes.about(found.id(), READ, "read", clock.instant())))
        .orElseGet(
            () ->
                Audited.of(
                    new Outcome.Unknown(),
                    CommunityNotes.aboutUnknown(command.community(), READ, clock.instant())));
  }
}
