package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

/// Something that somebody is told once.
///
/// @param about which one of its kind: an invoice, or a time
public record Occasion(PaymentNotice notice, String about) {
  private static final int MAX_LENGTH = 300;

  public Occasion {
    requireNonNull(notice, "notice is null");
    requireNonNull(about, "about is null");
    if (about.isBlank() || about.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("an occasion is about something");
    }
  }
}
