package io.communityconnect.application;

import static java.util.Objects.requireNonNull;

/// Infrastructure that we own is broken or away: the database, above all. Thrown by adapters, never
/// caught by use cases; the edge answers 503 or tries again later.
public final class InfrastructureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  /// @param operation what was being done, for the log; free of personal data
  /// @param retryable whether the same call may succeed later
  public InfrastructureException(String operation, boolean retryable, Throwable cause) {
    super(requireNonNull(operation, "operation is null"), requireNonNull(cause, "cause is null"));
    this.retryable = retryable;
  }

  /// Whether the same call may succeed later.
  public boolean isRetryable() {
    return retryable;
  }
}
