package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/// A text that WhatsApp has approved beforehand, which may therefore be sent to who has not written
/// for a day, with the values for its places.
///
/// @param reference the provider's key
/// @param values in the order of the places; without line breaks, which WhatsApp does not take
///     there
public record ApprovedTemplate(String reference, List<String> values) {
  /// Twilio refuses more (<https://www.twilio.com/docs/api/errors/21658>).
  public static final int MAX_VALUE_LENGTH = 1600;

  private static final Pattern REFERENCE = Pattern.compile("HX[0-9a-fA-F]{32}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public ApprovedTemplate {
    requireNonNull(reference, "reference is null");
    values = values.stream().map(ApprovedTemplate::onOneLine).toList();
    if (!isReference(reference)) {
      throw new IllegalArgumentException("a template is named HX and 32 hexadecimal digits");
    }
    if (values.stream().anyMatch(ApprovedTemplate::isUnfit)) {
      throw new IllegalArgumentException("a value has 1 to " + MAX_VALUE_LENGTH + " characters");
    }
  }

  /// Whether a text could name a template.
  public static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }

  private static String onOneLine(String value) {
    return SPACES.matcher(value.strip()).replaceAll(" ");
  }

  private static boolean isUnfit(String value) {
    return value.isEmpty() || value.length() > MAX_VALUE_LENGTH;
  }

  /// Which template it is, and not what it says.
  @Override
  public String toString() {
    return "ApprovedTemplate[" + reference + ", " + values.size() + " values]";
  }
}
