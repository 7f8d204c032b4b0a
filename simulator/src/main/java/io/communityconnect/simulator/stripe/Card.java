package io.communityconnect.simulator.stripe;

/// What a payer pays with.
enum Card {
  /// Pays, now and later.
  GOOD,
  /// Pays now, and never again.
  FAILS_LATER,
  /// Asks the payer to confirm.
  CONFIRM,
  /// Does not pay.
  DECLINED
}
