package io.communityconnect.domain.privacy;

import static java.util.Objects.requireNonNull;

/// One thing that is kept about a resident.
///
/// @param subject what sort of thing it is, such as `messages`
public record ExportedRecord(String subject, ExportedValue.Structure fields) {
  public ExportedRecord {
    requireNonNull(subject, "subject is null");
    requireNonNull(fields, "fields is null");
  }
}
