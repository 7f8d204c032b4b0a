package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.RetrySchedule;
import java.time.Duration;

/// How messages and passages are embedded.
///
/// @param lease how long one instance may try to embed a batch; longer than a few calls can last
/// @param retries how soon a model that does not work is tried again; it is never given up
public record EmbeddingPolicy(Duration lease, RetrySchedule retries) {
  public EmbeddingPolicy {
    requireNonNull(lease, "lease is null");
    requireNonNull(retries, "retries is null");
    if (!lease.isPositive()) {
      throw new IllegalArgumentException("embedding needs time");
    }
  }

  /// What fits a model that answers within seconds.
  public static EmbeddingPolicy usual() {
    return new EmbeddingPolicy(
        Duration.ofMinutes(2), new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(5), 8));
  }
}
