package io.communityconnect.domain.recall;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Tells whether two texts are the same without keeping either: SHA-256 of the words, in hex.
public record TextDigest(String value) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public TextDigest {
    requireNonNull(value, "value is null");
    if (!HEX.matcher(value).matches()) {
      throw new IllegalArgumentException("a digest is 64 hex digits");
    }
  }

  /// The digest of a text; blanks around it do not count.
  public static TextDigest of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.strip().getBytes(StandardCharsets.UTF_8));
      return new TextDigest(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
