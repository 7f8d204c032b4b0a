package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// A SHA-256 in hexadecimal.
public record AuditHash(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  /// What the first entry of a chain follows.
  public static final AuditHash OF_NOTHING = new AuditHash("0".repeat(64));

  public AuditHash {
    requireNonNull(hex, "hex is null");
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
    }
  }
}
