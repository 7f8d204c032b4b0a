package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Writes replies with a Llama model served by DeepInfra
/// (<https://docs.deepinfra.com/chat-completions>). Safe for use by any number of threads.
///
/// **Tries.** At most three within the budget, with growing pauses that chance spreads. Another try
/// follows what may pass: a connection that failed or broke, 5xx, 429, and a 200 with HTML, broken
/// JSON or no words. It does not follow any other refusal, nor a timeout, which has used up the
/// budget, nor a reply that was cut off, which would be cut off again. A `Retry-After` is honoured
/// on 429 and 5xx: where it leaves no time for a try, the call ends at once.
///
/// **Circuit.** When half of the tries of the last minute failed, ten at least, nobody asks for ten
/// seconds; then three probes decide. [ProviderHealth] says what counts.
///
/// **Interrupt.** Ends the call at once with `OUT_OF_TIME`; the thread stays interrupted.
public final class DeepInfraReplyGenerator implements ReplyGenerator {
  private static final ObjectWriter JSON = Json.mapper().writerFor(ChatRequest.class);

  private final DeepInfraSettings settings;
  private final PromptRenderer renderer = PromptRenderer.current();
  private final Optional<PatientCompletions> completions;
  private final CallMetrics metrics;
  private final CallLog log;
  private final LongSupplier ticker;

  /// @param http see [ModelHttpClient]; stays the caller's to close
  /// @param time reads dates of providers and measures how long a circuit stays open
  /// @param ticker nanoseconds of a clock that only grows, such as [System#nanoTime]
  public DeepInfraReplyGenerator(
      DeepInfraSettings settings,
      HttpClient http,
      InstantSource time,
      LongSupplier ticker,
      MeterRegistry meters) {
    this(settings, http, time, ticker, meters, Patience.usual(), Thread::sleep);
  }

  DeepInfraReplyGenerator(
      DeepInfraSettings settings,
      HttpClient http,
      InstantSource time,
      LongSupplier ticker,
      MeterRegistry meters,
      Patience patience,
      Pause pause) {
    this.settings = requireNonNull(settings, "settings is null");
    this.ticker = requireNonNull(ticker, "ticker is null");
    this.metrics = new CallMetrics(meters, settings.model());
    this.log = new CallLog(settings.model(), renderer.version());
    this.completions =
        settings
            .key()
            .map(key -> new ChatCompletionsClient(http, settings.baseUrl(), key, time))
            .map(
                client ->
                    new PatientCompletions(
                        settings.model(), client, patience, time, ticker, pause));
  }

  @Override
  public Generated generate(Prompt prompt, Duration budget) {
    long start = ticker.getAsLong();
    Ending ending = completions.map(model -> ask(model, prompt, budget)).orElse(Ending.NOT_ASKED);
    Duration took = Duration.ofNanos(ticker.getAsLong() - start);
    metrics.record(ending, took);
    log.record(ending, took);
    return new Generated(ending.reply(), List.of());
  }

  private Ending ask(PatientCompletions model, Prompt prompt, Duration budget) {
    return Ending.of(model.complete(json(prompt), budget));
  }

  private byte[] json(Prompt prompt) {
    ChatRequest request =
        new ChatRequest(
            settings.model(),
            renderer.render(prompt),
            settings.maxTokens(),
            settings.temperature());
    try {
      return JSON.writeValueAsBytes(request);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("a chat request cannot be written", impossible);
    }
  }
}
