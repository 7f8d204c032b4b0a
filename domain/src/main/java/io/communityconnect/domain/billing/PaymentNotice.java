package io.communityconnect.domain.billing;

/// What residents are told about what they pay without having asked.
public enum PaymentNotice {
  /// A renewal could not be paid.
  PAYMENT_FAILED,
  /// It is still not paid, and access ends soon.
  ACCESS_ENDING,
  /// Access has ended.
  ACCESS_ENDED,
  /// It is paid, and access is back or stays.
  ACCESS_RESTORED,
  /// What they try ends soon, and is paid for from then on.
  TRIAL_ENDING,
  /// Their bank wants them to confirm a payment.
  PAYMENT_TO_CONFIRM
}
