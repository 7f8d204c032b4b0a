package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

/// What a request carries as its bearer token: a signed JWT, or whatever somebody sent instead.
public record AccessToken(String value) {
  public AccessToken {
    requireNonNull(value, "value is null");
  }

  /// Nothing of the token: whoever has it is let in.
  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
