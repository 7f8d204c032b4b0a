package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Handovers.Handover;
import io.communityconnect.domain.identity.Actor;
import java.util.List;

/// Shows an admin who asked for a person.
@FunctionalInterface
public interface ListHandoversUseCase {
  /// Lists the longest waiting first; that they were listed is in the audit log.
  List<Handover> list(Command command);

  /// @param admin who asks
  /// @param limit how many at most
  record Command(Actor.Administrator admin, int limit) {
    public Command {
      requireNonNull(admin, "admin is null");
      if (limit < 1) {
        throw new IllegalArgumentException("a list has at least one entry");
      }
    }
  }
}
