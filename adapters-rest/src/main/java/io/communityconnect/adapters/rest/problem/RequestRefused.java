package io.communityconnect.adapters.rest.problem;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Leaves a controller with a refusal. Never leaves this module: [RequestRefusedHandler] writes it
/// down.
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient Optional<Duration> retryAfter;
  private final transient List<FieldFault> faults;

  private RequestRefused(ProblemCode code, Optional<Duration> retryAfter, List<FieldFault> faults) {
    // A refusal is an answer, not a fault of ours: no stack trace is taken.
    super(code.name(), null, false, false);
    this.code = requireNonNull(code, "code is null");
    this.retryAfter = retryAfter;
    this.faults = List.copyOf(faults);
  }

  /// A refusal that says all there is.
  public static RequestRefused because(ProblemCode code) {
    return new RequestRefused(code, Optional.empty(), List.of());
  }

  /// A refusal for now.
  public static RequestRefused until(ProblemCode code, Duration retryAfter) {
    return new RequestRefused(code, Optional.of(retryAfter), List.of());
  }

  /// A refusal of several things at once.
  public static RequestRefused because(ProblemCode code, List<FieldFault> faults) {
    return new RequestRefused(code, Optional.empty(), faults);
  }

  /// A refusal of fields.
  public static RequestRefused of(List<FieldFault> faults) {
    return new RequestRefused(ProblemCode.INVALID_FIELDS, Optional.empty(), faults);
  }

  /// A refusal of one field.
  public static RequestRefused of(String field, String message) {
    return of(List.of(new FieldFault(field, message)));
  }

  ProblemCode code() {
    return code;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  List<FieldFault> faults() {
    return faults;
  }
}
