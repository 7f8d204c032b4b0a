package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

/// What a device keeps to get its next access token. Each is used once.
public record RefreshToken(String value) {
  public RefreshToken {
    requireNonNull(value, "value is null");
  }

  /// Nothing of the token: whoever has it is let in.
  @Override
  public String toString() {
    return "RefreshToken[…]";
  }
}
