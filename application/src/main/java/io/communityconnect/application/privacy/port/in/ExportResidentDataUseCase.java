package io.communityconnect.application.privacy.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.out.ExportSink;
import io.communityconnect.domain.identity.Actor;

/// Hands a resident everything that is kept about them.
@FunctionalInterface
public interface ExportResidentDataUseCase {
  /// Streams the records into the sink; what changes meanwhile may be in them or not. That there
  /// was an export is in the audit log.
  Outcome export(Command command);

  /// @param resident whose data it is, and who asks for it
  record Command(Actor.Resident resident, ExportSink sink) {
    public Command {
      requireNonNull(resident, "resident is null");
      requireNonNull(sink, "sink is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The sink has everything.
    record Exported(long records) implements Outcome {}

    /// There is no such resident, or no more.
    record Unknown() implements Outcome {}
  }
}
