package io.communityconnect.domain.request;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;

/// How a request was answered, to be answered so again.
///
/// @param status as the caller was told it
/// @param headers those that belong to what is told
/// @param body empty where nothing was told
public record KeptAnswer(int status, Map<String, String> headers, String body) {
  /// For how long it is told.
  public static final Duration LIFETIME = Duration.ofHours(24);

  public KeptAnswer {
    headers = Map.copyOf(headers);
    requireNonNull(body, "body is null");
  }

  /// None of the words.
  @Override
  public String toString() {
    return "KeptAnswer[" + status + "]";
  }
}
