package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page shows and a resident sends on WhatsApp, to be logged in on that page: `LOGIN` and
/// eight letters and digits, without those that are mistaken for others.
///
/// @param value the eight, in capitals
public record SendingCode(String value) {
  /// What the eight are taken from: no I, L, O and U, and no 0 and 1.
  public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// How many there are.
  public static final int LENGTH = 8;

  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final Pattern MESSAGE =
      Pattern.compile("LOGIN[\\s:]+([" + ALPHABET + "]{4})[\\s-]?([" + ALPHABET + "]{4})");

  public SendingCode {
    requireNonNull(value, "value is null");
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a code for a login by sending");
    }
  }

  /// The code, where a message says such a code and nothing else.
  public static Optional<SendingCode> inMessage(String text) {
    Matcher matcher = MESSAGE.matcher(text.strip().toUpperCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(new SendingCode(matcher.group(1) + matcher.group(2)))
        : Optional.empty();
  }

  /// What the resident is to send, as the page shows it: `LOGIN 7KMQ-2XWD`.
  public String asMessage() {
    return "LOGIN " + value.substring(0, 4) + "-" + value.substring(4);
  }

  /// None of the letters: whoever sends them first is logged in.
  @Override
  public String toString() {
    return "SendingCode[…]";
  }
}
