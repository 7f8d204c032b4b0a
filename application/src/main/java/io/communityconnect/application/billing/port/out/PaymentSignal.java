package io.communityconnect.application.billing.port.out;

/// Wakes whoever looks after payment events, in this instance. Called outside units of work; a
/// signal that is lost costs time and nothing else.
@FunctionalInterface
public interface PaymentSignal {
  /// An event was taken in.
  void due();
}
