package io.communityconnect.adapters.rest.analytics;

import io.communityconnect.adapters.rest.analytics.Sums.ModelSum;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase.Outcome.Found;
import io.communityconnect.domain.analytics.ModelCosts;
import java.util.List;

/// What models did and cost.
///
/// @param timeZone the community's, by which days are told apart
/// @param from the first day
/// @param until the last day
/// @param models one line for each model and currency, the dearest first
record CostsView(String timeZone, String from, String until, List<ModelUse> models) {
  /// @param model as its provider calls it
  /// @param calls how often it was asked
  /// @param failed how often nothing usable came of it
  record ModelUse(
      String model, long calls, long failed, long tokensIn, long tokensOut, ModelSum cost) {
    static ModelUse of(ModelCosts.Line line) {
      return new ModelUse(
          line.model(),
          line.calls(),
          line.failed(),
          line.tokensIn(),
          line.tokensOut(),
          ModelSum.of(line.cost()));
    }
  }

  static CostsView of(Found<ModelCosts> found) {
    return new CostsView(
        found.period().zone().getId(),
        found.period().from().toString(),
        found.period().until().toString(),
        found.report().models().stream().map(ModelUse::of).toList());
  }
}
