package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

/// The network address that a request without a login came from, so that one place cannot ask for
/// codes without end.
public record ClientAddress(String value) {
  public ClientAddress {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("value is blank");
    }
  }

  /// Nothing of the address: it says where somebody is.
  @Override
  public String toString() {
    return "ClientAddress[…]";
  }
}
