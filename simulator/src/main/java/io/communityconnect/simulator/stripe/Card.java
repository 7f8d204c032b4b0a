package io.communityconnect.simulator.stripe;

/// What a payer pays with.
enum Card {
  /// Pays, now and later.
  GOOD,
  /// Pays now, and never again.
  FAILS_LATER,
  /// Asks the payer to confirm.
  CONFIRM,
  /// Pays now, and asks the payer to confirm each time after that.
  CONFIRM_LATER,
  /// Does not pay.
  DECLINED
}
