package io.communityconnect.adapters.rest.request;

import io.communityconnect.adapters.rest.caller.OpenToAnyone;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import java.io.InputStream;
import java.util.Collection;

/// Which routes take a key: those that are posted to by somebody who is known, with a body that
/// fits into memory. One that creates nothing may cost something each time.
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
