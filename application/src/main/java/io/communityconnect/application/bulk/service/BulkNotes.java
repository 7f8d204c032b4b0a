package io.communityconnect.application.bulk.service;

import io.communityconnect.application.people.service.ChangeResidentService;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is taken down of changes of many people: that there is one, and whom it changed.
final class BulkNotes {
  private BulkNotes() {}

  static AuditNote about(BulkUpdate update, ResidentId admin, ActionType action, Instant now) {
    return new AuditNote(
        new AuditChain.OfCommunity(update.community()),
        Optional.empty(),
        action,
        details(update).with("admin", new Detail.Id(admin.value())),
        now);
  }

  /// Somebody was changed.
  ///
  /// @param fields the names of what is another now
  static AuditNote changed(
      BulkUpdate update, ResidentId resident, List<String> fields, Instant now) {
    AuditDetails by = details(update).with("admin", new Detail.Id(update.admin().value()));
    return of(update, resident, by.with("source", new Detail.Code("bulk")), fields, now);
  }

  /// Somebody was put back as they were. Who wanted that is in the entry about the whole.
  static AuditNote putBack(
      BulkUpdate update, ResidentId resident, List<String> fields, Instant now) {
    AuditDetails details = details(update).with("source", new Detail.Code("bulk-undo"));
    return of(update, resident, details, fields, now);
  }

  private static AuditNote of(
      BulkUpdate update,
      ResidentId resident,
      AuditDetails details,
      List<String> fields,
      Instant now) {
    Detail.Codes names = new Detail.Codes(fields.stream().map(Detail.Code::new).toList());
    return new AuditNote(
        new AuditChain.OfCommunity(update.community()),
        Optional.of(resident),
        ChangeResidentService.CHANGED,
        details.with("fields", names),
        now);
  }

  private static AuditDetails details(BulkUpdate update) {
    return AuditDetails.of("bulk_update", new Detail.Id(update.id().value()));
  }
}
