package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

/// The payment provider's key of an invoice.
public record InvoiceReference(String value) {
  private static final int MAX_LENGTH = 255;

  public InvoiceReference {
    requireNonNull(value, "value is null");
    if (!isValid(value)) {
      throw new IllegalArgumentException("an invoice has a key");
    }
  }

  /// Whether a text could name an invoice.
  public static boolean isValid(String text) {
    return !text.isBlank() && text.length() <= MAX_LENGTH;
  }
}
