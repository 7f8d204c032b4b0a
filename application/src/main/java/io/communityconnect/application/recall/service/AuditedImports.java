package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.recall.port.out.ImportLog;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// Takes imports down in the audit log of the resident's community. The server stores the messages,
/// so the entry is the server's and names the admin.
public final class AuditedImports implements ImportLog {
  /// What the audit log calls it.
  public static final ActionType IMPORTED = new ActionType("history.imported");

  private static final Actor.SystemTask IMPORT = new Actor.SystemTask("import-history");

  private final AuditLog audit;

  /// @param audit where it is taken down
  public AuditedImports(AuditLog audit) {
    this.audit = requireNonNull(audit, "audit is null");
  }

  @Override
  public void imported(
      Actor.Administrator admin,
      CommunityId community,
      ResidentId resident,
      int messages,
      Instant at) {
    audit.append(
        IMPORT,
        new AuditNote(
            new AuditChain.OfCommunity(community),
            Optional.of(resident),
            IMPORTED,
            AuditDetails.of("admin", new Detail.Id(admin.id().value()))
                .with("messages", new Detail.Count(messages)),
            at));
  }
}
