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
/// @param wanted whether the resident wanted messages still, as of the claim
/// @param unconfirmedSince when an earlier attempt began whose end nobody knows, if there is one
public record Dispatch(
    OutboundMessage message,
    int attempt,
    boolean wanted,
    Optional<Instant> unconfirmedSince,
    ServiceWindow window) {
  public Dispatch {
    requireNonNull(message, "message is null");
    requireNonNull(unconfirmedSince, "unconfirmedSince is null");
    requireNonNull(window, "window is null");
    if (attempt < 1) {
      throw new IllegalArgumentException("attempt counts from 1");
    }
  }
}
