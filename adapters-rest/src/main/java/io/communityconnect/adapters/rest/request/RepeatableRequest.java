package io.communityconnect.adapters.rest.request;

import io.communityconnect.adapters.rest.caller.OpenToAnyone;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import java.io.InputStream;
import java.util.Collection;

/// Which routes take a key: those that create something for somebody who is known, out of a body
/// that fits into memory.
public final class RepeatableRequest {
  /// The header with the key.
  public static final String KEY = "Idempotency-Key";

  private RepeatableRequest() {}

  /// Whether a route takes one.
  public static boolean isTakenBy(
      String method, AnnotationMetadata annotations, Collection<Argument<?>> arguments) {
    return method.equals("POST")
        && !annotations.hasAnnotation(OpenToAnyone.class)
        && arguments.stream().noneMatch(each -> each.getType() == InputStream.class);
  }
}
