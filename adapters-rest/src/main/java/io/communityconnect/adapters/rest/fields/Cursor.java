package io.communityconnect.adapters.rest.fields;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a part of a list ended, in a form that callers do not take apart. It opens nothing: what a
/// list shows is decided by who asks, so a cursor of somebody else shows one's own.
public final class Cursor {
  private static final int MAX_LENGTH = 512;

  private Cursor() {}

  /// Makes a cursor.
  public static String of(String place) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  /// Reads a cursor.
  ///
  /// @param read throws [IllegalArgumentException] at what is no place
  /// @throws RequestRefused where it is none of ours
  public static <T> Optional<T> read(@Nullable String cursor, Function<String, T> read) {
    if (cursor == null) {
      return Optional.empty();
    }
    try {
      if (cursor.length() <= MAX_LENGTH) {
        return Optional.of(read.apply(new String(Base64.getUrlDecoder().decode(cursor), UTF_8)));
      }
    } catch (IllegalArgumentException _) {
      // As below.
    }
    throw RequestRefused.because(ProblemCode.INVALID_CURSOR);
  }
}
