package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

/// The payment provider's key of a customer.
public record CustomerReference(String value) {
  private static final int MAX_LENGTH = 255;

  public CustomerReference {
    requireNonNull(value, "value is null");
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("no key of a provider");
    }
  }
}
