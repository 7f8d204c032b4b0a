package io.communityconnect.domain.analytics;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.usage.Spending;
import java.util.List;

/// What each model did and cost.
///
/// @param models one line for each model and currency, the dearest first
public record ModelCosts(List<Line> models) implements Report {
  public ModelCosts {
    models = List.copyOf(models);
  }

  /// A model.
  ///
  /// @param calls how often it was asked
  /// @param failed how often nothing usable came of it
  public record Line(
      String model, long calls, long failed, long tokensIn, long tokensOut, Spending cost) {
    public Line {
      requireNonNull(model, "model is null");
      requireNonNull(cost, "cost is null");
    }
  }
}
