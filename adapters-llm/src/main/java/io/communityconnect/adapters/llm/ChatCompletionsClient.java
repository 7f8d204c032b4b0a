package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.HttpOutcome.Answered;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/// Asks a model over HTTP.
///
/// What a call holds in memory is its request, shared by all tries, and a body of bounded size: a
/// reply of 4096 tokens in a script where every character is escaped stays below the bound.
final class ChatCompletionsClient implements ChatCompletions {
  static final int MAX_BODY_BYTES = 256 * 1024;

  private final ModelHttpClient http;
  private final Endpoint endpoint;
  private final AnswerDecoder decoder;

  /// An OpenAI-compatible API.
  ///
  /// @param baseUrl without a slash at its end
  /// @param time tells how far away a date is that a provider asks us to wait for
  ChatCompletionsClient(ModelHttpClient http, URI baseUrl, ApiKey key, InstantSource time) {
    this(
        http,
        Endpoint.bearer(baseUrl + "/chat/completions", key),
        new CompletionDecoder(time)::decode);
  }

  private ChatCompletionsClient(ModelHttpClient http, Endpoint endpoint, AnswerDecoder decoder) {
    this.http = http;
    this.endpoint = endpoint;
    this.decoder = decoder;
  }

  /// Gemini's API.
  static ChatCompletionsClient gemini(
      ModelHttpClient http, URI baseUrl, String model, ApiKey key, InstantSource time) {
    return new ChatCompletionsClient(
        http,
        Endpoint.google(baseUrl + "/v1beta/models/" + model + ":generateContent", key),
        new GeminiDecoder(time)::decode);
  }

  /// Reads what a provider answered.
  @FunctionalInterface
  private interface AnswerDecoder {
    Completion decode(Answered answer);
  }

  @Override
  public Completion complete(byte[] request, Duration limit) {
    return switch (http.post(endpoint, request, MAX_BODY_BYTES, limit)) {
      case Answered answer -> decoder.decode(answer);
      case HttpOutcome.NoResponse(Throwable cause) -> new Completion.NoResponse(cause);
      case HttpOutcome.TimedOut() -> new Completion.TimedOut();
      case HttpOutcome.Interrupted() -> new Completion.Interrupted();
    };
  }
}
