package io.communityconnect.application.community.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.community.port.in.ListCommunitiesUseCase;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lists communities as the super admin, whom the database shows all.
public final class ListCommunitiesService implements ListCommunitiesUseCase {
  /// What the audit log calls it.
  public static final ActionType LISTED = new ActionType("community.listed");

  private final AdminUnitOfWork unitOfWork;
  private final CommunityDirectory communities;
  private final InstantSource clock;

  /// @param clock says when it was done
  public ListCommunitiesService(
      AdminUnitOfWork unitOfWork, CommunityDirectory communities, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Listed list(Command command) {
    return unitOfWork.run(
        command.by(), Permission.MANAGE_COMMUNITIES, () -> noted(listed(command)));
  }

  /// One more than is shown tells whether there is a next part.
  private Listed listed(Command command) {
    List<Community> found = communities.list(command.after(), command.limit() + 1);
    List<Community> shown = found.stream().limit(command.limit()).toList();
    Optional<CommunityId> next =
        found.size() > shown.size() ? Optional.of(shown.getLast().id()) : Optional.empty();
    return new Listed(shown, next);
  }

  private Audited<Listed> noted(Listed listed) {
    AuditDetails count =
        AuditDetails.of("communities", new Detail.Count(listed.communities().size()));
    return Audited.of(listed, CommunityNotes.ofInstallation(LISTED, count, clock.instant()));
  }
}
