package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// What is stored in place of a secret: 32 bytes that it is recognised by and cannot be told from.
///
/// Secrets that can be guessed, such as six digits, are hashed with a key (see the port
/// `SecretHasher`); random ones of 256 bits need none.
public final class SecretHash {
  private static final int LENGTH = 32;

  private final byte[] bytes;

  /// @param bytes 32 of them
  public SecretHash(byte[] bytes) {
    this.bytes = requireNonNull(bytes, "bytes is null").clone();
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has " + LENGTH + " bytes");
    }
  }

  /// The hash of a random secret, without a key.
  public static SecretHash of(String secret) {
    try {
      return new SecretHash(
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The 32 bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Compares in a time that does not tell where the two differ.
  @Override
  public boolean equals(Object other) {
    return other instanceof SecretHash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// None of the bytes.
  @Override
  public String toString() {
    return "SecretHash[…]";
  }
}
