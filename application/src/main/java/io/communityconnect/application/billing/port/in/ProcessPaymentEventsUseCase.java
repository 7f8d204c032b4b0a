package io.communityconnect.application.billing.port.in;

/// Looks up what payment events hint at.
@FunctionalInterface
public interface ProcessPaymentEventsUseCase {
  /// Deals with some events that are due.
  Counts process();

  /// What was done.
  ///
  /// @param processed whose subscriptions are as the provider has them
  /// @param ignored that were about nothing of ours
  /// @param postponed that have to be tried again
  /// @param drifted of those processed, where something had changed that no event had told of
  record Counts(int processed, int ignored, int postponed, int drifted) {
    /// Whether nothing was due.
    public boolean isIdle() {
      return processed + ignored + postponed == 0;
    }
  }
}
