package io.communityconnect.application.delivery.port.out;

import io.communityconnect.domain.conversation.DeliveryReport;

/// What is known about the delivery of our messages. Called inside a system unit of work.
@FunctionalInterface
public interface Deliveries {
  /// Writes a report down. The message's status follows it only upwards, by rank; a report that
  /// names our own message id also tells the provider's id of a message whose sending was
  /// unconfirmed.
  Recorded record(DeliveryReport report);

  /// What a report changed.
  enum Recorded {
    /// The message's status follows it.
    ADVANCED,
    /// The same, and it is news that the provider has the message: it left the outbox, and the next
    /// one of its conversation may be due.
    CONFIRMED,
    /// Something as good or better was known.
    UNCHANGED,
    /// It is about no message of ours.
    UNKNOWN_MESSAGE
  }
}
