package io.communityconnect.adapters.llm;

import io.communityconnect.domain.usage.ModelCall;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

/// Figures on what models do: `llm.calls`, a timer per model and outcome, all tries included, and
/// `llm.tokens`, a counter per model and direction. The model is the one that was asked for, which
/// keeps the number of series small; tokens of unusable replies count, for they are paid for.
final class CallMetrics {
  private final MeterRegistry meters;
  private final String model;
  private final Counter tokensIn;
  private final Counter tokensOut;

  CallMetrics(MeterRegistry meters, String model) {
    this.meters = meters;
    this.model = model;
    this.tokensIn = tokens("in");
    this.tokensOut = tokens("out");
  }

  /// Takes down how the asking of the model ended.
  void record(Ending ending, Duration took) {
    Timer.builder("llm.calls")
        .description("Replies asked of a model, by what came of it")
        .tag("model", model)
        .tag("outcome", ending.outcome())
        .register(meters)
        .record(took);
  }

  /// Takes down what it cost: the same figures as on the ledger.
  void count(List<ModelCall> calls) {
    for (ModelCall call : calls) {
      tokensIn.increment(call.tokensIn());
      tokensOut.increment(call.tokensOut());
    }
  }

  private Counter tokens(String direction) {
    return Counter.builder("llm.tokens")
        .description("Tokens as the provider counts them")
        .tag("model", model)
        .tag("direction", direction)
        .register(meters);
  }
}
