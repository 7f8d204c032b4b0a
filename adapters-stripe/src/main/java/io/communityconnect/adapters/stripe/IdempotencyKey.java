package io.communityconnect.adapters.stripe;

import com.stripe.net.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells Stripe that two requests are one. Derived from what is done and to whom, never by
/// chance: a second try after a crash has the same one.
final class IdempotencyKey {
  private IdempotencyKey() {}

  /// @param parts the operation, whom it is done to, and which time
  static RequestOptions of(String... parts) {
    return RequestOptions.builder().setIdempotencyKey(digest(String.join("|", parts))).build();
  }

  /// Tells texts apart, and is short.
  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every platform has SHA-256", e);
    }
  }
}
