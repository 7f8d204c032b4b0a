package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/// What the provider tells us about a message of ours, its origin already verified.
///
/// @param message our own id, where the report carries it
/// @param errorCode the provider's code, for failures
/// @param at when we got the report
public record DeliveryReport(
    ProviderMessageId providerId,
    Optional<MessageId> message,
    DeliveryStatus status,
    Optional<String> errorCode,
    Instant at) {
  public DeliveryReport {
    requireNonNull(providerId, "providerId is null");
    requireNonNull(message, "message is null");
    requireNonNull(status, "status is null");
    requireNonNull(errorCode, "errorCode is null");
    requireNonNull(at, "at is null");
  }
}
