package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Counts the calls of the model, and how many of them run at once.
public final class LlmCounters {
  private final LongAdder calls = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();

  LlmCounters() {}

  void begin() {
    calls.increment();
    peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
  }

  void end() {
    inFlight.decrementAndGet();
  }

  void countAnswer() {
    answered.increment();
  }

  /// The counts; `answered` are those that got what they asked for, whole and well-formed.
  public ObjectNode render() {
    return Json.object()
        .put("calls", calls.sum())
        .put("answered", answered.sum())
        .put("inFlight", inFlight.get())
        .put("peakInFlight", peak.get());
  }

  /// Starts anew; calls that still run stay counted as in flight.
  public void clear() {
    calls.reset();
    answered.reset();
    peak.set(inFlight.get());
  }
}
