package io.communityconnect.adapters.identity;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The one secret of this installation's own tokens and hashes.
///
/// @param value at least 32 bytes: as much as HS256 has
public record SigningSecret(String value) {
  private static final int MIN_BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  public SigningSecret {
    requireNonNull(value, "value is null");
    if (value.getBytes(StandardCharsets.UTF_8).length < MIN_BYTES) {
      throw new IllegalArgumentException("must be at least " + MIN_BYTES + " bytes long");
    }
  }

  /// One that is forgotten with the process.
  public static SigningSecret random() {
    byte[] bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return new SigningSecret(Base64.getEncoder().encodeToString(bytes));
  }

  /// The secret as a key.
  public byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  /// A key for one purpose, from which nothing follows for this one or another.
  byte[] keyFor(String purpose) {
    return hmac(bytes(), "community-connect " + purpose);
  }

  static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  /// Nothing of it.
  @Override
  public String toString() {
    return "SigningSecret[…]";
  }
}
