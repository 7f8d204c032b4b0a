package io.communityconnect.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CostSharesTest {
  private static ModelCall call(int tokensIn, int tokensOut, long costMicros) {
    return new ModelCall(
        "m",
        ModelCall.Outcome.WRITTEN,
        tokensIn,
        tokensOut,
        "2025-10-18",
        costMicros,
        Currency.getInstance("USD"),
        Duration.ofMillis(90),
        Instant.EPOCH);
  }

  @Test
  void givesAllToTheOnlyOne() {
    ModelCall call = call(7, 3, 11);

    assertThat(CostShares.of(call, Map.of("a", 5L))).containsExactly(Map.entry("a", call));
  }

  @Test
  void dividesByWeight() {
    Map<String, Long> weights = new LinkedHashMap<>();
    weights.put("a", 1L);
    weights.put("b", 3L);

    assertThat(CostShares.of(call(400, 8, 40), weights))
        .containsExactly(Map.entry("a", call(100, 2, 10)), Map.entry("b", call(300, 6, 30)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 3", "1, 0, 1, 3", "10, 1, 7, 7", "299999, 3, 30001, 64"})
  void losesNothingAndAddsNothing(int tokensIn, int tokensOut, long costMicros, long sharers) {
    Map<Long, Long> weights = new LinkedHashMap<>();
    LongStream.rangeClosed(1, sharers).forEach(each -> weights.put(each, each * each));

    Map<Long, ModelCall> shares = CostShares.of(call(tokensIn, tokensOut, costMicros), weights);

    assertThat(shares).hasSize(Math.toIntExact(sharers));
    assertThat(shares.values().stream().mapToInt(ModelCall::tokensIn).sum()).isEqualTo(tokensIn);
    assertThat(shares.values().stream().mapToInt(ModelCall::tokensOut).sum()).isEqualTo(tokensOut);
    assertThat(shares.values().stream().mapToLong(ModelCall::costMicros).sum())
        .isEqualTo(costMicros);
  }

  @Test
  void refusesAShareOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CostShares.of(call(1, 1, 1), Map.of("a", 0L)));
  }
}
