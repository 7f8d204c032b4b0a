package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// What was done, as a stable name such as `conversation.read`.
public record ActionType(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z_-]*(\\.[a-z][a-z_-]*)+");

  /// The most characters a name may have.
  public static final int MAX_LENGTH = 64;

  public ActionType {
    requireNonNull(value, "value is null");
    if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a type of action, such as conversation.read");
    }
  }
}
