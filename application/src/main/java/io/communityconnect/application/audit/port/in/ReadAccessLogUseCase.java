package io.communityconnect.application.audit.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.domain.identity.Actor;
import java.util.List;

/// Tells a resident who read or changed what is theirs.
@FunctionalInterface
public interface ReadAccessLogUseCase {
  /// Reads the latest entries about the resident.
  Outcome read(Command command);

  /// @param limit how many at most
  record Command(Actor.Resident resident, int limit) {
    /// The most entries at once.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(resident, "resident is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("a limit is from 1 to " + MAX_LIMIT);
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The entries, newest first.
    record Read(List<Stored> entries) implements Outcome {
      public Read {
        entries = List.copyOf(entries);
      }
    }
  }
}
