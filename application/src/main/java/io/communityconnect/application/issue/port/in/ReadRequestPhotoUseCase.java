package io.communityconnect.application.issue.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Picture;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.ServiceRequestId;

/// Shows an administrator the picture that somebody sent with what they asked for.
@FunctionalInterface
public interface ReadRequestPhotoUseCase {
  /// Writes one audit entry, whatever comes of it, and asks the provider for the picture.
  Outcome read(Command command);

  /// @param id which request's
  record Command(Actor.Administrator admin, ServiceRequestId id) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(id, "id is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is this.
    record Found(Picture picture) implements Outcome {
      public Found {
        requireNonNull(picture, "picture is null");
      }
    }

    /// No request of which the administrator may know. That they asked is written down all the
    /// same.
    record Unknown() implements Outcome {}

    /// The request has no picture, or its message is kept no longer.
    record NoPhoto() implements Outcome {}

    /// It had one, which the provider keeps no longer.
    record Gone() implements Outcome {}

    /// What was sent is nothing that can be shown.
    record Unfit() implements Outcome {}

    /// The provider does not give it out now; a later try may go better.
    record Unavailable() implements Outcome {}
  }
}
