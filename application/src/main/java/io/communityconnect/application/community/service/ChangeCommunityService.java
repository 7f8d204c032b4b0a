package io.communityconnect.application.community.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.community.port.in.ChangeCommunityUseCase;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.Community;
import java.time.InstantSource;

/// Changes communities as the super admin.
public final class ChangeCommunityService implements ChangeCommunityUseCase {
  /// What the audit log calls it.
  public static final ActionType CHANGED = new ActionType("community.changed");

  private final AdminUnitOfWork unitOfWork;
  private final CommunityDirectory communities;
  private final InstantSource clock;

  /// @param clock says when it was done
  public ChangeCommunityService(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome change(Command command) {
    return unitOfWork.run(
        command.by(),
        Permission.MANAGE_COMMUNITIES,
        () ->
            communities
                .lock(command.community())
                .map(community -> changed(command, community))
                .orElseGet(() -> unknown(command)));
  }

  private Audited<Outcome> changed(Command command, Community community) {
    if (!command.stillIs().test(community)) {
      return noted(community, new Outcome.ChangedMeanwhile(), "changed-meanwhile");
    }
    Community now =
        new Community(
            community.id(),
            command.name().orElse(community.name()),
            community.sender(),
            command.zone().orElse(community.zone()));
    communities.change(now.id(), now.name(), now.zone());
    return noted(now, new Outcome.Changed(now), "changed");
  }

  private Audited<Outcome> noted(Community community, Outcome outcome, String name) {
    return Audited.of(
        outcome, CommunityNotes.about(community.id(), CHANGED, name, clock.instant()));
  }

  private Audited<Outcome> unknown(Command command) {
    return Audited.of(
        new Outcome.Unknown(),
        CommunityNotes.aboutUnknown(command.community(), CHANGED, clock.instant()));
  }
}
