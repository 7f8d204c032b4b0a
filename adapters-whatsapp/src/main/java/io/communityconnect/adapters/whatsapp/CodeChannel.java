package io.communityconnect.adapters.whatsapp;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.PhoneNumber;

/// The way of a code to a phone that has not written lately. Who has gets it in the chat, whatever
/// this says.
public sealed interface CodeChannel {
  /// By text message.
  ///
  /// @param from the number it comes from
  record Sms(PhoneNumber from) implements CodeChannel {
    public Sms {
      requireNonNull(from, "from is null");
    }
  }

  /// On WhatsApp, by a template of the category *authentication* that has the code as its first
  /// variable (<https://www.twilio.com/docs/content/whatsappauthentication>).
  ///
  /// @param from the number it comes from
  /// @param contentSid the template's id
  record Template(PhoneNumber from, String contentSid) implements CodeChannel {
    public Template {
      requireNonNull(from, "from is null");
      requireNonNull(contentSid, "contentSid is null");
      if (!contentSid.matches("HX[0-9a-fA-F]{32}")) {
        throw new IllegalArgumentException("is not a template's id: HX and 32 hex digits");
      }
    }
  }

  /// None: such people log in by sending.
  record None() implements CodeChannel {}
}
