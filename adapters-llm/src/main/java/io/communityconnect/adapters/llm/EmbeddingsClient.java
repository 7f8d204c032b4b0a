package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.communityconnect.adapters.llm.VectorAnswer.Interrupted;
import io.communityconnect.adapters.llm.VectorAnswer.NoResponse;
import io.communityconnect.adapters.llm.VectorAnswer.TimedOut;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks for vectors over HTTP, once. The limit holds for the whole exchange, body included, as in
/// [ChatCompletionsClient].
final class EmbeddingsClient {
  /// 64 vectors of 1536 numbers, written at length, are below 3 MB.
  static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  private static final ObjectWriter JSON = Json.mapper().writerFor(EmbeddingRequest.class);

  private final HttpClient http;
  private final HttpRequest template;
  private final String model;
  private final VectorDecoder decoder;

  EmbeddingsClient(
      HttpClient http, OpenAiSettings settings, EmbeddingModelId model, InstantSource time) {
    this.http = http;
    this.template =
        HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/embeddings"))
            .header("Authorization", "Bearer " + settings.key().value())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .build();
    this.model = model.name();
    this.decoder = new VectorDecoder(model.dimensions(), time);
  }

  /// Makes one exchange and ends within the limit, whatever happens; throws nothing.
  VectorAnswer ask(List<String> texts, Duration limit) {
    if (Thread.currentThread().isInterrupted()) {
      return new Interrupted();
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(
            post(texts), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BODY_BYTES));
    try {
      return decoder.decode(exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS), texts.size());
    } catch (TimeoutException late) {
      return new TimedOut();
    } catch (ExecutionException broken) {
      return new NoResponse(broken.getCause() == null ? broken : broken.getCause());
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return new Interrupted();
    } finally {
      exchange.cancel(true);
    }
  }

  private HttpRequest post(List<String> texts) {
    try {
      return HttpRequest.newBuilder(template, (name, value) -> true)
          .POST(new SharedBody(JSON.writeValueAsBytes(new EmbeddingRequest(model, texts))))
          .build();
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("a request for vectors cannot be written", impossible);
    }
  }
}
