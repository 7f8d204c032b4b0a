package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.RetrySchedule;
import java.time.Duration;
import java.time.Instant;

/// How messages are brought to the provider.
///
/// @param lease how long one sender may try; more than twice what it takes to hand a message over
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

  /// Whether what is handed over from now on is shown by the provider before the claim ends: half a
  /// lease is for coming to it, the other half for that. Later, the next sender might look for the
  /// message in vain, and send it again.
  boolean leavesTime(Instant heldUntil, Instant now) {
    return !now.plus(lease.dividedBy(2)).isAfter(heldUntil);
  }
}
