package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.Completion.Interrupted;
import io.communityconnect.adapters.llm.Completion.NoResponse;
import io.communityconnect.adapters.llm.Completion.TimedOut;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a model over HTTP.
///
/// The limit holds for the whole exchange. A timeout of the request alone would end with the
/// response's head (<https://bugs.openjdk.org/browse/JDK-8208693>), and a body that drips could
/// outlive any deadline, so the wait is on the future and giving up cancels it, which closes the
/// connection.
///
/// What a call holds in memory is its request, shared by all tries, and a body of bounded size: a
/// reply of 4096 tokens in a script where every character is escaped stays below the bound, and a
/// body beyond it is cut off as if the connection had failed.
final class ChatCompletionsClient implements ChatCompletions {
  static final int MAX_BODY_BYTES = 256 * 1024;

  private final HttpClient http;
  private final HttpRequest template;
  private final AnswerDecoder decoder;

  /// An OpenAI-compatible API.
  ///
  /// @param baseUrl without a slash at its end
  /// @param time tells how far away a date is that a provider asks us to wait for
  ChatCompletionsClient(HttpClient http, URI baseUrl, ApiKey key, InstantSource time) {
    this(
        http,
        URI.create(baseUrl + "/chat/completions"),
        "Authorization",
        "Bearer " + key.value(),
        new CompletionDecoder(time)::decode);
  }

  private ChatCompletionsClient(
      HttpClient http, URI url, String header, String secret, AnswerDecoder decoder) {
    this.http = http;
    this.template =
        HttpRequest.newBuilder(url)
            .header(header, secret)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .build();
    this.decoder = decoder;
  }

  /// Gemini's API; the key goes into a header, for an address ends in logs.
  static ChatCompletionsClient gemini(
      HttpClient http, URI baseUrl, String model, ApiKey key, InstantSource time) {
    return new ChatCompletionsClient(
        http,
        URI.create(baseUrl + "/v1beta/models/" + model + ":generateContent"),
        "x-goog-api-key",
        key.value(),
        new GeminiDecoder(time)::decode);
  }

  /// Reads what a provider answered.
  @FunctionalInterface
  private interface AnswerDecoder {
    Completion decode(HttpResponse<byte[]> response);
  }

  @Override
  public Completion complete(byte[] request, Duration limit) {
    if (Thread.currentThread().isInterrupted()) {
      return new Interrupted();
    }
    CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(post(request), boundedBody());
    try {
      return decoder.decode(exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS));
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

  private HttpRequest post(byte[] request) {
    return HttpRequest.newBuilder(template, (name, value) -> true)
        .POST(new SharedBody(request))
        .build();
  }

  private static BodyHandler<byte[]> boundedBody() {
    return BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BODY_BYTES);
  }
}
