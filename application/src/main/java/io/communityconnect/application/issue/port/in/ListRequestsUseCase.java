package io.communityconnect.application.issue.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.issue.port.out.RequestFilter;
import io.communityconnect.application.issue.port.out.RequestPage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.ServiceRequestId;
import java.util.Optional;

/// Shows an administrator what was asked of their community, or of all.
@FunctionalInterface
public interface ListRequestsUseCase {
  /// Reads one part and writes one audit entry.
  Outcome list(Command command);

  /// @param after where the part before ended
  /// @param limit how many at most, from 1 to 100
  record Command(
      Actor.Administrator admin,
      RequestFilter filter,
      Optional<ServiceRequestId> after,
      int limit) {
    private static final int MAX_LIMIT = 100;

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
    record Listed(RequestPage page) implements Outcome {}
  }
}
