package io.communityconnect.domain.usage;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;

/// One call of a model, as it stands in the ledger: also those that failed, for tokens of unusable
/// replies are paid for.
///
/// @param model the provider's id of the model that was asked
/// @param outcome what came of it
/// @param tokensIn as the provider counted them, 0 where it is silent
/// @param tokensOut likewise
/// @param priceVersion which entry of the price list was in force, for example `2025-10-18`
/// @param costMicros millionths of the currency's unit
/// @param latency from the request to the end of the answer
public record ModelCall(
    String model,
    Outcome outcome,
    int tokensIn,
    int tokensOut,
    String priceVersion,
    long costMicros,
    Currency currency,
    Duration latency,
    Instant startedAt) {
  public ModelCall {
    requireNonNull(model, "model is null");
    requireNonNull(outcome, "outcome is null");
    requireNonNull(priceVersion, "priceVersion is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(latency, "latency is null");
    requireNonNull(startedAt, "startedAt is null");
    if (model.isBlank() || tokensIn < 0 || tokensOut < 0 || costMicros < 0) {
      throw new IllegalArgumentException("a call has a model, and no figure below zero");
    }
  }

  /// What came of a call.
  public enum Outcome {
    WRITTEN,
    RATE_LIMITED,
    REFUSED,
    FAILED,
    OUT_OF_TIME,
    UNUSABLE
  }
}
