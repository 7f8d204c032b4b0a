package io.communityconnect.application.audit.port.out;

import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.identity.Actor;
import java.util.List;

/// Takes down what the server itself did to a person's data. What admins do is taken down by
/// [io.communityconnect.application.transaction.port.out.AdminUnitOfWork].
@FunctionalInterface
public interface AuditLog {
  /// Appends an entry to its chain, inside a system unit of work: it stays or goes with everything
  /// else in there, and one that goes leaves no gap. Until the unit ends, others who append to the
  /// same chain wait; so this comes last, and a unit appends to one chain only.
  default void append(Actor.SystemTask task, AuditNote note) {
    appendAll(task, List.of(note));
  }

  /// As [#append], for several entries of one chain, in order.
  void appendAll(Actor.SystemTask task, List<AuditNote> notes);
}
