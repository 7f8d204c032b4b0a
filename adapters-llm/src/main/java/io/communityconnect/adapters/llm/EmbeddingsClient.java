package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.communityconnect.adapters.llm.HttpOutcome.Answered;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Asks for vectors over HTTP, once.
final class EmbeddingsClient {
  /// 64 vectors of 1536 numbers, written at length, are below 3 MB.
  static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  private static final ObjectWriter JSON = Json.mapper().writerFor(EmbeddingRequest.class);

  private final ModelHttpClient http;
  private final Endpoint endpoint;
  private final String model;
  private final VectorDecoder decoder;

  EmbeddingsClient(
      ModelHttpClient http, OpenAiSettings settings, EmbeddingModelId model, InstantSource time) {
    this.http = http;
    this.endpoint = Endpoint.bearer(settings.baseUrl() + "/embeddings", settings.key());
    this.model = model.name();
    this.decoder = new VectorDecoder(model.dimensions(), time);
  }

  /// Makes one exchange and ends within the limit, whatever happens; throws nothing.
  VectorAnswer ask(List<String> texts, Duration limit) {
    return switch (http.post(endpoint, request(texts), MAX_BODY_BYTES, limit)) {
      case Answered answer -> decoder.decode(answer, texts.size());
      case HttpOutcome.NoResponse(Throwable cause) -> new VectorAnswer.NoResponse(cause);
      case HttpOutcome.TimedOut() -> new VectorAnswer.TimedOut();
      case HttpOutcome.Interrupted() -> new VectorAnswer.Interrupted();
    };
  }

  private byte[] request(List<String> texts) {
    try {
      return JSON.writeValueAsBytes(new EmbeddingRequest(model, texts));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("a request for vectors cannot be written", impossible);
    }
  }
}
