package io.communityconnect.application.community.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.community.port.in.RenameCommunityUseCase;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.people.Community;
import java.time.InstantSource;

/// Renames communities as the super admin.
public final class RenameCommunityService implements RenameCommunityUseCase {
  /// What the audit log calls it.
  public static final ActionType RENAMED = new ActionType("community.renamed");

  private final AdminUnitOfWork unitOfWork;
  private final CommunityDirectory communities;
  private final InstantSource clock;

  /// @param clock says when it was done
  public RenameCommunityService(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome rename(Command command) {
    return unitOfWork.run(
        command.by(),
        () ->
            communities
                .lock(command.community())
                .map(community -> renamed(command, community))
                .orElseGet(() -> unknown(command)));
  }

  private Audited<Outcome> renamed(Command command, Community community) {
    if (!command.stillIs().test(community)) {
      return noted(community, new Outcome.ChangedMeanwhile(), "changed-meanwhile");
    }
    communities.rename(community.id(), command.name());
    Community now = new Community(community.id(), command.name(), community.sender());
    return noted(now, new Outcome.Renamed(now), "renamed");
  }

  private Audited<Outcome> noted(Community community, Outcome outcome, String name) {
    return Audited.of(
        outcome, CommunityNotes.about(community.id(), RENAMED, name, clock.instant()));
  }

  private Audited<Outcome> unknown(Command command) {
    return Audited.of(
        new Outcome.Unknown(),
        CommunityNotes.aboutUnknown(command.community(), RENAMED, clock.instant()));
  }
}
