package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

/// What a page keeps to collect its login by sending. It is never shown: the code on the page can
/// be read over a shoulder, and would otherwise be enough.
public record SendingTicket(String value) {
  public SendingTicket {
    requireNonNull(value, "value is null");
  }

  /// Nothing of the ticket: whoever has it collects the login.
  @Override
  public String toString() {
    return "SendingTicket[…]";
  }
}
