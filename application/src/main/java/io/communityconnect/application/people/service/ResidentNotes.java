package io.communityconnect.application.people.service;

import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is taken down of an administrator's dealings with people.
final class ResidentNotes {
  private ResidentNotes() {}

  /// The names of what is changed, and not what it is changed to.
  static Detail.Codes fieldsOf(ProfileChange change) {
    List<Detail.Code> fields = new ArrayList<>();
    change.name().ifPresent(_ -> fields.add(new Detail.Code("name")));
    change.apartment().ifPresent(_ -> fields.add(new Detail.Code("apartment")));
    change.language().ifPresent(_ -> fields.add(new Detail.Code("language")));
    return new Detail.Codes(fields);
  }

  /// About somebody who is there.
  static AuditNote about(Account resident, ActionType action, AuditDetails details, Instant now) {
    return new AuditNote(
        AuditChain.of(resident.community()), Optional.of(resident.id()), action, details, now);
  }

  /// About nobody whom the administrator may know of; the key that was asked for is kept.
  static AuditNote aboutUnknown(
      Actor.Administrator admin, ResidentId asked, ActionType action, Instant now) {
    return new AuditNote(
        AuditChain.of(admin.administered()),
        Optional.empty(),
        action,
        AuditDetails.of("person", new Detail.Id(asked.value()))
            .with("outcome", new Detail.Code("unknown")),
        now);
  }
}
