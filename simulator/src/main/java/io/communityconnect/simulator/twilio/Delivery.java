package io.communityconnect.simulator.twilio;

import org.jspecify.annotations.Nullable;

/// How the delivery of a webhook ended.
///
/// @param delivered whether the server answered 2xx
/// @param status the last HTTP status; 0 when there was no answer
/// @param attempts how often it was tried
/// @param error what happened instead of an answer; null when there was one
public record Delivery(boolean delivered, int status, int attempts, @Nullable String error) {
  static Delivery answered(int status, int attempts) {
    return new Delivery(status >= 200 && status < 300, status, attempts, null);
  }

  static Delivery unanswered(String error, int attempts) {
    return new Delivery(false, 0, attempts, error);
  }
}
