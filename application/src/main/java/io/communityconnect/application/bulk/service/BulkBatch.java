package io.communityconnect.application.bulk.service;

import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.bulk.BulkUpdate;
import java.util.List;

/// What a batch came to.
///
/// @param next what is to be kept of the whole
/// @param notes whom it changed
record BulkBatch(BulkUpdate next, int people, int told, List<AuditNote> notes) {
  BulkBatch {
    notes = List.copyOf(notes);
  }
}
