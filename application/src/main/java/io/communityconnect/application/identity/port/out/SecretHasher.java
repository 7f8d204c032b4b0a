package io.communityconnect.application.identity.port.out;

import io.communityconnect.domain.identity.SecretHash;

/// Hashes with a key that only the server has, so that what could be found by trying all values is
/// safe in a stolen database. May be called anywhere.
@FunctionalInterface
public interface SecretHasher {
  /// The same for the same text, purpose and key. Nothing follows from it for another purpose.
  SecretHash hash(Purpose purpose, String text);

  /// What a hash is for.
  enum Purpose {
    /// Six digits and the phone they went to.
    PHONE_CODE,
    /// What a page shows to be sent.
    SENDING_CODE,
    /// Where a request came from.
    ADDRESS,
    /// Whose requests are counted together.
    LIMITED,
    /// What a caller names a request by.
    REQUEST_KEY,
    /// What a caller asks for under a key.
    REQUEST_CONTENT,
    /// What follows a refresh token's secret: the same again when the question is repeated.
    NEXT_SECRET
  }
}
