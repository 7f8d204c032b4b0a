package io.communityconnect.application.delivery.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.DeliveryReport;

/// Takes in what the provider reports about a message of ours.
@FunctionalInterface
public interface RecordDeliveryUseCase {
  /// Durable when it returns.
  ///
  /// @throws io.communityconnect.application.InfrastructureException when nothing could be stored
  Outcome record(Command command);

  /// @param report its origin already verified
  record Command(DeliveryReport report) {
    public Command {
      requireNonNull(report, "report is null");
    }
  }

  /// What became of it.
  enum Outcome {
    /// The message's status follows it.
    ADVANCED,
    /// Something as good or better was known: late, repeated or out of order.
    UNCHANGED,
    /// It is about no message of ours.
    UNKNOWN_MESSAGE
  }
}
