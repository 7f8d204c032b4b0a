package io.communityconnect.application.bulk.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.identity.Actor;

/// Begins to put a change of many people back, as far as it came.
@FunctionalInterface
public interface UndoBulkUpdateUseCase {
  /// Takes it down, with an audit entry. What was changed since stays. Undone once more, nothing
  /// happens.
  Outcome undo(Command command);

  /// @param id which one
  record Command(Actor.Administrator admin, BulkUpdateId id) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(id, "id is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It will be put back, or was.
    record Undoing(BulkUpdate update) implements Outcome {}

    /// None of which the administrator may know.
    record Unknown() implements Outcome {}
  }
}
