package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.identity.Actor;

/// Tells a resident how much of their plan they have used.
@FunctionalInterface
public interface ReadUsageUseCase {
  /// Looks at the period that is running.
  Outcome read(Command command);

  /// @param resident who asks
  record Command(Actor.Resident resident) {
    public Command {
      requireNonNull(resident, "resident is null");
    }
  }

  /// What was found.
  sealed interface Outcome {
    /// So much.
    record Found(Usage usage) implements Outcome {}

    /// There is no such resident any more.
    record Unknown() implements Outcome {}
  }
}
