package io.communityconnect.simulator.twilio;

import org.jspecify.annotations.Nullable;

/// What can go wrong when the server calls the REST API.
///
/// @param latencyMs how long every answer takes
/// @param failStatus the HTTP status of failures; null: none fail
/// @param failRate the share of requests that fail, when `failStatus` is set
/// @param retryAfterSeconds the `Retry-After` of failures; null: none
/// @param dropAfterAccept accept a message, store it, then cut the connection without an answer
/// @param dropRate the share of accepted messages whose answer is cut off
public record TwilioFaults(
    int latencyMs,
    @Nullable Integer failStatus,
    double failRate,
    @Nullable Integer retryAfterSeconds,
    boolean dropAfterAccept,
    double dropRate) {

  /// Nothing goes wrong.
  public static TwilioFaults none() {
    return new TwilioFaults(0, null, 1.0, null, false, 1.0);
  }
}
