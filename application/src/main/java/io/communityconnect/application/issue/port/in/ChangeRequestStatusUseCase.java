package io.communityconnect.application.issue.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequestId;
import java.util.function.Predicate;

/// Says how far what somebody asked for has come, and tells them.
@FunctionalInterface
public interface ChangeRequestStatusUseCase {
  /// Changes it, with an audit entry, and writes to whoever asked, if WhatsApp and they allow it.
  /// One that is so already stays, and nobody is told.
  Outcome change(Command command);

  /// @param stillIs tells whether it is as whoever changes it saw it; asked while nobody else can
  ///   change it
  record Command(
      Actor.Administrator admin,
      ServiceRequestId id,
      Predicate<FiledRequest> stillIs,
      RequestStatus status) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(id, "id is null");
      requireNonNull(stillIs, "stillIs is null");
      requireNonNull(status, "status is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is so now.
    ///
    /// @param told whether whoever asked was written to
    record Changed(FiledRequest request, boolean told) implements Outcome {}

    /// Somebody else was quicker; nothing was changed.
    record ChangedMeanwhile() implements Outcome {}

    /// None of which the administrator may know.
    record Unknown() implements Outcome {}
  }
}
