package io.communityconnect.application.issue.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.ServiceRequestId;

/// Shows an administrator what somebody asked for.
@FunctionalInterface
public interface ReadRequestUseCase {
  /// Reads and writes one audit entry.
  Outcome read(Command command);

  /// @param id which one
  record Command(Actor.Administrator admin, ServiceRequestId id) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(id, "id is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is this.
    record Found(FiledRequest request) implements Outcome {}

    /// None of which the administrator may know. That they asked is written down all the same.
    record Unknown() implements Outcome {}
  }
}
