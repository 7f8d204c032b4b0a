package io.communityconnect.application.billing.port.in;

/// Has every customer looked at, whether or not anything was heard of them.
@FunctionalInterface
public interface ReconcilePaymentsUseCase {
  /// Does so once for a day, however often and by however many instances it is called.
  ///
  /// @return how many customers will be looked at
  int reconcile();
}
