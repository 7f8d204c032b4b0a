package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.RetrySchedule;
import java.time.Duration;
import java.time.Instant;

/// How messages are brought to the provider.
///
/// @param lease how long one sender may try; more than twice what a request to the provider can
///     last
/// @param retries how often and how soon a message is tried again
public record DeliveryPolicy(Duration lease, RetrySchedule retries) {
  /// How long after its answer got lost a request may still come to its end at the provider.
  static final Duration CONFIRM_AFTER = Duration.ofSeconds(5);

  public DeliveryPolicy {
    requireNonNull(lease, "lease is null");
    requireNonNull(retries, "retries is null");
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("sending needs time");
    }
  }

  /// Whether a request that begins now is over before the claim is: half a lease is for beginning
  /// it, the other half for the request. Later than that, the next sender might look for the
  /// message before the provider shows it, and send it again.
  boolean leavesTime(Instant heldUntil, Instant now) {
    return !now.plus(lease.dividedBy(2)).isAfter(heldUntil);
  }
}
