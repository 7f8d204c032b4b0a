package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.Completion.Decoded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

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

  void record(Ending ending, Duration took) {
    Timer.builder("llm.calls")
        .description("Replies asked of a model, by what came of it")
        .tag("model", model)
        .tag("outcome", ending.outcome())
        .register(meters)
        .record(took);
    if (ending.completion() instanceof Decoded decoded) {
      tokensIn.increment(decoded.promptTokens());
      tokensOut.increment(decoded.completionTokens());
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
