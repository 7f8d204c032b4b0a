package io.communityconnect.application.bulk.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;

/// Shows an administrator how far a change of many people has come.
@FunctionalInterface
public interface ReadBulkUpdateUseCase {
  /// Reads, with an audit entry.
  Outcome read(Command command);

  /// @param id which one
  record Command(Actor.Administrator admin, BulkUpdateId id) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(id, "id is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// @param kept the first hundred of whom something was changed before it was put back
    record Found(BulkUpdate update, List<ResidentId> kept) implements Outcome {
      /// How many of them are told.
      public static final int MAX_KEPT = 100;

      public Found {
        requireNonNull(update, "update is null");
        kept = List.copyOf(kept);
      }
    }

    /// None of which the administrator may know.
    record Unknown() implements Outcome {}
  }
}
