package io.communityconnect.application.delivery.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ServiceWindow;
import java.time.Instant;
import java.util.Optional;

/// A message claimed for sending.
///
/// @param attempt how often it has been claimed, counted from 1; also the fence that tells this
///     claim from later ones
/// @param replayedAfter how often it had been claimed when it was put back; 0 for one that was
///     never given up
/// @param heldUntil when the claim ends; from then on somebody else may be sending the message
/// @param wanted whether the resident wanted messages still, as of the claim
/// @param unconfirmedSince when an earlier attempt began whose end nobody knows, if there is one
public record Dispatch(
    OutboundMessage message,
    int attempt,
    int replayedAfter,
    Instant heldUntil,
    boolean wanted,
    Optional<Instant> unconfirmedSince,
    ServiceWindow window) {
  public Dispatch {
    requireNonNull(message, "message is null");
    requireNonNull(heldUntil, "heldUntil is null");
    requireNonNull(unconfirmedSince, "unconfirmedSince is null");
    requireNonNull(window, "window is null");
    if (replayedAfter < 0 || attempt <= replayedAfter) {
      throw new IllegalArgumentException("attempt counts from 1");
    }
  }

  /// A message that was never given up.
  public Dispatch(
      OutboundMessage message,
      int attempt,
      Instant heldUntil,
      boolean wanted,
      Optional<Instant> unconfirmedSince,
      ServiceWindow window) {
    this(message, attempt, 0, heldUntil, wanted, unconfirmedSince, window);
  }

  /// How often it has been tried since it was owed, or put back, counted from 1.
  public int tries() {
    return attempt - replayedAfter;
  }
}
