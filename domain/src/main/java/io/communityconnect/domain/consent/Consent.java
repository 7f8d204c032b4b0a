package io.communityconnect.domain.consent;

/// Whether a resident wants messages from us. Who writes to us first wants an answer, so nothing
/// decided means [#GIVEN].
public enum Consent {
  /// They may be written to.
  GIVEN,
  /// They said STOP: nothing goes out but the confirmation, until they say START.
  WITHDRAWN
}
