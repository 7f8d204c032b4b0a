package io.communityconnect.simulator.llm;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// What can go wrong when the server asks the model.
///
/// @param latencyMs how long every answer takes
/// @param failStatus the HTTP status of failures; null: none fail
/// @param failRate the share of requests that fail, when `failStatus` is set
/// @param retryAfterSeconds the `Retry-After` of failures; null: none
/// @param body what the answer's body looks like
/// @param drop cut the connection instead of answering
/// @param slowDrip send the answer byte by byte, never idle and never done in time
public record LlmFaults(
    int latencyMs,
    @Nullable Integer failStatus,
    double failRate,
    @Nullable Integer retryAfterSeconds,
    Body body,
    boolean drop,
    boolean slowDrip) {

  /// What an answer's body looks like.
  public enum Body {
    /// As documented.
    JSON,
    /// A gateway's page with status 200 or the failing status.
    HTML,
    /// The first half of the JSON.
    TRUNCATED,
    /// Half of the answer, then the connection is cut.
    CUT,
    /// Nothing at all.
    EMPTY
  }

  public LlmFaults {
    requireNonNull(body, "body is null");
  }

  /// Nothing goes wrong.
  public static LlmFaults none() {
    return new LlmFaults(0, null, 1.0, null, Body.JSON, false, false);
  }
}
