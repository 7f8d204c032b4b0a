package io.communityconnect.adapters.rest.problem;

import static java.util.Objects.requireNonNull;

/// What is wrong with a field.
///
/// @param field its name, or its place such as `lines[3].at`
/// @param message for people; says what is wanted and never repeats the value
public record FieldFault(String field, String message) {
  public FieldFault {
    requireNonNull(field, "field is null");
    requireNonNull(message, "message is null");
  }
}
