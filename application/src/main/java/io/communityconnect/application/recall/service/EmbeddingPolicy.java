package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.domain.conversation.RetrySchedule;
import java.time.Duration;

/// How messages and passages are embedded.
///
/// @param batch how many texts a call of the model carries at most
/// @param lease how long one instance may try to embed a batch; longer than a few calls can last
/// @param retries how soon a model that does not work is tried again; it is never given up
public record EmbeddingPolicy(int batch, Duration lease, RetrySchedule retries) {
  public EmbeddingPolicy {
    requireNonNull(lease, "lease is null");
    requireNonNull(retries, "retries is null");
    if (batch < 1 || batch > EmbeddingModel.MAX_TEXTS) {
      throw new IllegalArgumentException("a batch is from 1 to " + EmbeddingModel.MAX_TEXTS);
    }
    if (!lease.isPositive()) {
      throw new IllegalArgumentException("embedding needs time");
    }
  }

  /// @param most how many the caller wants to take at once
  /// @return how many that makes
  public int batch(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a batch is not empty");
    }
    return Math.min(most, batch);
  }

  /// What fits a model that answers within seconds.
  public static EmbeddingPolicy usual() {
    return new EmbeddingPolicy(
        EmbeddingModel.MAX_TEXTS,
        Duration.ofMinutes(2),
        new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(5), 8));
  }
}
