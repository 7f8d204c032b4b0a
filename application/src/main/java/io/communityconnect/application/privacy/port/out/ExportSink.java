package io.communityconnect.application.privacy.port.out;

import io.communityconnect.domain.privacy.ExportedRecord;

/// Takes an export down, record by record, in whatever format. Called outside units of work, so it
/// may be slow.
@FunctionalInterface
public interface ExportSink {
  /// Takes one record.
  void take(ExportedRecord record);
}
