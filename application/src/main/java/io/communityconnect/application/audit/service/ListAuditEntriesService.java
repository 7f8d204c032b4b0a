package io.communityconnect.application.audit.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.in.ListAuditEntriesUseCase;
import io.communityconnect.application.audit.port.out.AuditTrail;
import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Lists entries as the administrator, whom the database shows those of their community.
public final class ListAuditEntriesService implements ListAuditEntriesUseCase {
  /// What the audit log calls it.
  public static final ActionType LISTED = new ActionType("audit.listed");

  private final AdminUnitOfWork unitOfWork;
  private final AuditTrail trail;
  private final InstantSource clock;

  /// @param clock says when they were listed
  public ListAuditEntriesService(
      AdminUnitOfWork unitOfWork, AuditTrail trail, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.trail = requireNonNull(trail, "trail is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome list(Command command) {
    if (!ChainRights.mayKnowOf(command.admin(), command.chain())) {
      return new Outcome.UnknownChain();
    }
    return unitOfWork.run(
        command.admin(),
        Permission.READ_AUDIT_LOG,
        () -> {
          List<Stored> entries = trail.latest(command.chain(), command.before(), command.limit());
          return Audited.of(
              new Outcome.Listed(entries, next(entries, command.limit())), note(command, entries));
        });
  }

  /// Places have no gaps, so there is more unless the first was reached.
  private static OptionalLong next(List<Stored> entries, int limit) {
    boolean isLast = entries.size() < limit || entries.getLast().sequence() == 1;
    return isLast ? OptionalLong.empty() : OptionalLong.of(entries.getLast().sequence());
  }

  /// Whose entries a super admin listed is not told by the chain that has the note.
  private AuditNote note(Command command, List<Stored> entries) {
    AuditDetails count = AuditDetails.of("entries", new Detail.Count(entries.size()));
    AuditDetails details =
        command
            .chain()
            .community()
            .map(community -> count.with("community", new Detail.Id(community.value())))
            .orElse(count);
    return new AuditNote(
        AuditChain.of(command.admin().administered()),
        Optional.empty(),
        LISTED,
        details,
        clock.instant());
  }
}
