package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import java.net.URI;

/// Opens a page where a resident changes, pays and ends what they bought.
@FunctionalInterface
public interface OpenPortalUseCase {
  /// Opens a new page every time.
  Outcome open(Command command);

  /// @param resident whose it is
  record Command(Actor.Resident resident) {
    public Command {
      requireNonNull(resident, "resident is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The page.
    record Opened(URI url) implements Outcome {}

    /// They never bought anything.
    record NothingBought() implements Outcome {}

    /// The payment provider is away.
    record Unavailable() implements Outcome {}
  }
}
