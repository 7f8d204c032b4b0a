package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.HttpOutcome.Answered;
import io.communityconnect.adapters.llm.HttpOutcome.Interrupted;
import io.communityconnect.adapters.llm.HttpOutcome.NoResponse;
import io.communityconnect.adapters.llm.HttpOutcome.TimedOut;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one HTTP client that all models share; whoever opens it closes it. Safe for use by any
/// number of threads.
///
/// HTTP/1.1, for every call then owns its connection: giving a call up closes that connection and
/// tells the provider to stop generating, and one slow reply blocks no other. Connections are kept
/// and reused. No redirects, for the key must not travel to another host. A call is one attempt;
/// who asks decides about another.
///
/// The limit holds for the whole exchange. A timeout of the request alone would end with the
/// response's head (<https://bugs.openjdk.org/browse/JDK-8208693>), and a body that drips could
/// outlive any deadline, so the wait is on the future and giving up cancels it, which closes the
/// connection.
public final class ModelHttpClient implements AutoCloseable {
  /// Long enough for a lost packet or two, short enough to leave time for another try.
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(4);

  private final HttpClient http;

  private ModelHttpClient(HttpClient http) {
    this.http = http;
  }

  /// A new client. Work inside it runs on virtual threads, for its default pool grows by a platform
  /// thread per busy call.
  public static ModelHttpClient open() {
    return new ModelHttpClient(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build());
  }

  /// Sends JSON and reads the answer. Ends within the limit, whatever happens; throws nothing.
  ///
  /// @param json not to be changed any more
  /// @param maxBodyBytes an answer beyond it is cut off as if the connection had failed
  HttpOutcome post(Endpoint endpoint, byte[] json, int maxBodyBytes, Duration limit) {
    HttpRequest request =
        to(endpoint).header("Content-Type", "application/json").POST(new SharedBody(json)).build();
    return exchange(request, maxBodyBytes, limit);
  }

  /// Reads what is there, by the rules of [#post].
  HttpOutcome get(Endpoint endpoint, int maxBodyBytes, Duration limit) {
    return exchange(to(endpoint).GET().build(), maxBodyBytes, limit);
  }

  private static HttpRequest.Builder to(Endpoint endpoint) {
    return HttpRequest.newBuilder(endpoint.url())
        .header(endpoint.header(), endpoint.secret())
        .header("Accept", "application/json");
  }

  private HttpOutcome exchange(HttpRequest request, int maxBodyBytes, Duration limit) {
    if (Thread.currentThread().isInterrupted()) {
      return new Interrupted();
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxBodyBytes));
    try {
      return answered(exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS));
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

  private static Answered answered(HttpResponse<byte[]> response) {
    return new Answered(
        response.statusCode(), response.headers().firstValue("Retry-After"), response.body());
  }

  /// Waits for the exchanges that are under way, each of which has its limit.
  @Override
  public void close() {
    http.close();
  }
}
