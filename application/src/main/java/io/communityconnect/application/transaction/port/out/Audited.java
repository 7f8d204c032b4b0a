package io.communityconnect.application.transaction.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.audit.AuditNote;
import java.util.List;

/// What an admin's work came to, and what is written down about it.
///
/// @param result what the caller gets
/// @param notes at least one
public record Audited<T>(T result, List<AuditNote> notes) {
  public Audited {
    requireNonNull(result, "result is null");
    notes = List.copyOf(notes);
    if (notes.isEmpty()) {
      throw new IllegalArgumentException("an admin's work leaves at least one audit note");
    }
  }

  /// A result with a single note.
  public static <T> Audited<T> of(T result, AuditNote note) {
    return new Audited<>(result, List.of(note));
  }
}
