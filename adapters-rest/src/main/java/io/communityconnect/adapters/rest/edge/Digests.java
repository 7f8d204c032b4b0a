package io.communityconnect.adapters.rest.edge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests, to tell whether something is still the same. They hide nothing that can be guessed.
public final class Digests {
  private Digests() {}

  /// The digest of some parts, one after the other.
  public static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
