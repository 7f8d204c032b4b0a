package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// How messages fare after acceptance, and how their sender hears of it.
///
/// @param delayMs the time before each step of the way
/// @param copies how often each callback is delivered
/// @param reversed the last status is reported first; Twilio promises no order
/// @param finalStatus where the way ends: [MessageStatus#READ] when all goes well
/// @param errorCode the code of a failure; null: 63003 for a failing final status
/// @param enabled whether callbacks are delivered at all; messages go their way in any case
public record CallbackPolicy(
    int delayMs,
    int copies,
    boolean reversed,
    MessageStatus finalStatus,
    @Nullable Integer errorCode,
    boolean enabled) {

  public CallbackPolicy {
    requireNonNull(finalStatus, "finalStatus is null");
  }

  /// Sent, delivered and read, each once, within a second.
  public static CallbackPolicy usual() {
    return new CallbackPolicy(200, 1, false, MessageStatus.READ, null, true);
  }
}
