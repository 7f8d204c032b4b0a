package io.communityconnect.application.people.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.domain.identity.Actor;
import java.util.function.Consumer;

/// Hands an administrator the people of their community, or of all.
@FunctionalInterface
public interface ExportResidentsUseCase {
  /// Reads part by part. Each part has an audit entry before it is handed out.
  Outcome export(Command command);

  /// @param sink takes one person after the other, outside of transactions, so it may be slow
  record Command(Actor.Administrator admin, ResidentFilter filter, Consumer<Profile> sink) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(filter, "filter is null");
      requireNonNull(sink, "sink is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// All were handed out.
    record Exported(long count) implements Outcome {}
  }
}
