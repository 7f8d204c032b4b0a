package io.communityconnect.adapters.rest.fields;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import java.util.UUID;

/// Reads keys in paths.
public final class Paths {
  private static final int UUID_LENGTH = 36;

  private Paths() {}

  /// The key; what has not the form of one names nothing.
  ///
  /// @throws RequestRefused as for a key that is unknown
  public static UUID id(String text) {
    try {
      if (text.length() == UUID_LENGTH) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException _) {
      // As below: there is nothing of that name.
    }
    throw RequestRefused.because(ProblemCode.NOT_FOUND);
  }
}
