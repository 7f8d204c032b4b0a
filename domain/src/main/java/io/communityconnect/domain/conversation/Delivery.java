package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// How far a message of ours has come.
///
/// @param errorCode why it did not arrive: the provider's code, or our own for what was given up
public record Delivery(DeliveryStatus status, Optional<String> errorCode) {
  public Delivery {
    requireNonNull(status, "status is null");
    requireNonNull(errorCode, "errorCode is null");
  }
}
