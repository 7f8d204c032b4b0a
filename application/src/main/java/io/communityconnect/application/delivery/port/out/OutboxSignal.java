package io.communityconnect.application.delivery.port.out;

/// Wakes whoever sends the outbox, in this instance and the others. Called after the commit, never
/// inside a unit of work; may be lost, since everybody looks for work from time to time anyway.
@FunctionalInterface
public interface OutboxSignal {
  /// Says that a message is due now.
  void due();
}
