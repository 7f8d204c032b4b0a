package io.communityconnect.domain.analytics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.communityconnect.domain.usage.Spending;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How much was asked in some time, and what came of it. What residents sent in one go is one
/// query. What the assistant does without a model is none.
///
/// @param answered by a model
/// @param unanswered with the model's words, though the community's knowledge held no answer
/// @param failed without an answer that counts: no model wrote one, or a person took over
/// @param underWay not answered yet
/// @param handedOver how often a resident was handed over to a person
/// @param cost what models cost, one sum for each currency
public record Counts(
    long answered,
    long unanswered,
    long failed,
    long underWay,
    long handedOver,
    List<Spending> cost) {
  /// Nothing at all.
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, List.of());

  public Counts {
    if (Stream.of(answered, unanswered, failed, underWay, handedOver).anyMatch(each -> each < 0)) {
      throw new IllegalArgumentException("nothing happens less than never");
    }
    cost = summedUp(cost);
  }

  /// All that was asked.
  public long queries() {
    return answered + unanswered + failed + underWay;
  }

  /// Both together.
  public Counts plus(Counts more) {
    return new Counts(
        answered + more.answered,
        unanswered + more.unanswered,
        failed + more.failed,
        underWay + more.underWay,
        handedOver + more.handedOver,
        Stream.concat(cost.stream(), more.cost.stream()).toList());
  }

  private static List<Spending> summedUp(List<Spending> parts) {
    Map<Currency, Long> sums =
        parts.stream().collect(groupingBy(Spending::currency, summingLong(Spending::micros)));
    return sums.entrySet().stream()
        .map(sum -> new Spending(sum.getValue(), sum.getKey()))
        .sorted(Comparator.comparing(sum -> sum.currency().getCurrencyCode()))
        .toList();
  }
}
