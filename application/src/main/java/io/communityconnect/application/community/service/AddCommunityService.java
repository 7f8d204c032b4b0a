package io.communityconnect.application.community.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.community.port.in.AddCommunityUseCase;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.Community;
import java.time.InstantSource;

/// Opens communities as the super admin.
public final class AddCommunityService implements AddCommunityUseCase {
  /// What the audit log calls it.
  public static final ActionType ADDED = new ActionType("community.added");

  private final AdminUnitOfWork unitOfWork;
  private final CommunityDirectory communities;
  private final InstantSource clock;

  /// @param clock says when it was done
  public AddCommunityService(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome add(Command command) {
    return unitOfWork.run(
        command.by(),
        Permission.MANAGE_COMMUNITIES,
        () ->
            communities
                .open(command.name(), command.sender(), command.zone())
                .map(this::added)
                .orElseGet(this::taken));
  }

  private Audited<Outcome> added(Community community) {
    return Audited.of(
        new Outcome.Added(community),
        CommunityNotes.about(community.id(), ADDED, "added", clock.instant()));
  }

  private Audited<Outcome> taken() {
    return Audited.of(
        new Outcome.SenderTaken(),
        CommunityNotes.ofInstallation(
            ADDED, CommunityNotes.outcome("sender-taken"), clock.instant()));
  }
}
