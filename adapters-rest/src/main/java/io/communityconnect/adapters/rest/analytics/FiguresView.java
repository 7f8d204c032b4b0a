package io.communityconnect.adapters.rest.analytics;

import io.communityconnect.adapters.rest.analytics.Sums.ModelSum;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase.Outcome.Found;
import io.communityconnect.domain.analytics.Counts;
import io.communityconnect.domain.analytics.Figures;
import java.util.List;

/// What was asked and what came of it.
///
/// @param timeZone the community's, by which days are told apart
/// @param from the first day
/// @param until the last day
record FiguresView(
    String timeZone, String from, String until, FiguresTotal total, List<FiguresDay> days) {
  /// @param queries all that was asked: answered, unanswered, failed and under way
  /// @param answered by a model
  /// @param unanswered with the model's words, though the community's knowledge held no answer
  /// @param failed without an answer that counts: no model wrote one, or a person took over
  /// @param underWay not answered yet
  /// @param handedOver how often a resident was handed over to a person
  /// @param cost of models, one sum for each currency
  record FiguresTotal(
      long queries,
      long answered,
      long unanswered,
      long failed,
      long underWay,
      long handedOver,
      List<ModelSum> cost) {
    static FiguresTotal of(Counts counts) {
      return new FiguresTotal(
          counts.queries(),
          counts.answered(),
          counts.unanswered(),
          counts.failed(),
          counts.underWay(),
          counts.handedOver(),
          counts.cost().stream().map(ModelSum::of).toList());
    }
  }

  /// The same of one day.
  record FiguresDay(
      String day,
      long queries,
      long answered,
      long unanswered,
      long failed,
      long underWay,
      long handedOver,
      List<ModelSum> cost) {
    static FiguresDay of(Figures.Day day) {
      FiguresTotal counts = FiguresTotal.of(day.counts());
      return new FiguresDay(
          day.date().toString(),
          counts.queries,
          counts.answered,
          counts.unanswered,
          counts.failed,
          counts.underWay,
          counts.handedOver,
          counts.cost);
    }
  }

  static FiguresView of(Found<Figures> found) {
    return new FiguresView(
        found.period().zone().getId(),
        found.period().from().toString(),
        found.period().until().toString(),
        FiguresTotal.of(found.report().total()),
        found.report().days().stream().map(FiguresDay::of).toList());
  }
}
