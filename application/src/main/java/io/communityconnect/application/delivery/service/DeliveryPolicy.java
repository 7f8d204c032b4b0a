package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.RetrySchedule;
import java.time.Duration;

/// How messages are brought to the provider.
///
/// @param lease how long one sender may try; longer than any request to the provider can last
/// @param retries how often and how soon a message is tried again
public record DeliveryPolicy(Duration lease, RetrySchedule retries) {
  public DeliveryPolicy {
    requireNonNull(lease, "lease is null");
    requireNonNull(retries, "retries is null");
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("sending needs time");
    }
  }
}
