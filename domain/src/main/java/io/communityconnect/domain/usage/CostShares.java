package io.communityconnect.domain.usage;

import java.util.LinkedHashMap;
import java.util.Map;

/// Divides what one call costs among several who share it.
public final class CostShares {
  private CostShares() {}

  /// A call for each: tokens and costs add up to those of the call, to the last millionth; all else
  /// is the same.
  ///
  /// @param weights how much of the call is whose, each more than 0
  public static <K> Map<K, ModelCall> of(ModelCall call, Map<K, Long> weights) {
    if (weights.values().stream().anyMatch(weight -> weight < 1)) {
      throw new IllegalArgumentException("a share weighs something");
    }
    long all = weights.values().stream().mapToLong(Long::longValue).sum();
    Map<K, ModelCall> shares = new LinkedHashMap<>();
    long begin = 0;
    for (Map.Entry<K, Long> each : weights.entrySet()) {
      long end = begin + each.getValue();
      shares.put(each.getKey(), share(call, begin, end, all));
      begin = end;
    }
    return shares;
  }

  private static ModelCall share(ModelCall call, long begin, long end, long all) {
    return new ModelCall(
        call.model(),
        call.outcome(),
        Math.toIntExact(part(call.tokensIn(), begin, end, all)),
        Math.toIntExact(part(call.tokensOut(), begin, end, all)),
        call.priceVersion(),
        part(call.costMicros(), begin, end, all),
        call.currency(),
        call.latency(),
        call.startedAt());
  }

  /// What one part rounds away, the next gets.
  private static long part(long amount, long begin, long end, long all) {
    return Math.multiplyExact(amount, end) / all - Math.multiplyExact(amount, begin) / all;
  }
}
