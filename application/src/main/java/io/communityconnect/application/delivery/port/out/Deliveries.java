package io.communityconnect.application.delivery.port.out;

import io.communityconnect.domain.conversation.DeliveryReport;

/// What is known about the delivery of our messages. Calls that come together may share a
/// transaction, so they are not made inside one.
@FunctionalInterface
public interface Deliveries {
  /// Writes a report down. The message's status follows it only upwards, by rank; a report that
  /// names our own message id also tells the provider's id of a message whose sending was
  /// unconfirmed.
  ///
  /// @throws io.communityconnect.application.InfrastructureException also when that takes longer
  ///     than the provider waits; the report may still be written down then, and does no harm when
  ///     it comes again
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
