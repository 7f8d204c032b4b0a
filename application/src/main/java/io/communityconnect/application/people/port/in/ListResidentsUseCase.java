package io.communityconnect.application.people.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentPage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// Shows an administrator the people of their community, or of all.
@FunctionalInterface
public interface ListResidentsUseCase {
  /// Reads one part and writes one audit entry.
  Outcome list(Command command);

  /// @param after where the part before ended
  /// @param limit how many at most, from 1 to 100
  record Command(
      Actor.Administrator admin, ResidentFilter filter, Optional<ResidentId> after, int limit) {
    /// The most people of one part.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(filter, "filter is null");
      requireNonNull(after, "after is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is from 1 to " + MAX_LIMIT);
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// A part of the list.
    record Listed(ResidentPage page) implements Outcome {}
  }
}
