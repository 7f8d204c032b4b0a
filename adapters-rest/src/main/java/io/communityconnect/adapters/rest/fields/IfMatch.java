package io.communityconnect.adapters.rest.fields;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The header by which an update says what it was made for.
public final class IfMatch {
  private IfMatch() {}

  /// Tells the ETags that the caller wants a thing still to have.
  ///
  /// @param header as it was sent: ETags parted by commas, or `*` for any
  /// @throws RequestRefused without one: an update that looks at nothing overwrites others'
  public static Predicate<String> wanted(@Nullable String header) {
    if (header == null) {
      throw RequestRefused.because(ProblemCode.PRECONDITION_REQUIRED);
    }
    return tag ->
        header.strip().equals("*")
            || Arrays.stream(header.split(",", -1)).map(String::strip).anyMatch(tag::equals);
  }
}
