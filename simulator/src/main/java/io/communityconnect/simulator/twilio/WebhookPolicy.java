package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

/// How stubbornly webhooks and status callbacks are delivered.
///
/// @param retries how often a failed delivery is tried again
/// @param retryDelayMs the pause before each new try
/// @param retryOn which failures are worth a new try
public record WebhookPolicy(int retries, int retryDelayMs, RetryOn retryOn) {
  /// Which failures are worth a new try.
  public enum RetryOn {
    /// The connection could not be made; Twilio's `ct`.
    CONNECTION,
    /// Anything but a 2xx answer in time; Twilio's `all`.
    ANY_FAILURE
  }

  public WebhookPolicy {
    requireNonNull(retryOn, "retryOn is null");
  }

  /// Twilio's default: one retry, and only when the connection failed (`rc=1`, `rp=ct`). A 500 or a
  /// slow answer is not repeated. Source: Twilio, "Webhooks: connection overrides".
  public static WebhookPolicy usual() {
    return new WebhookPolicy(1, 500, RetryOn.CONNECTION);
  }
}
