package io.communityconnect.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// HTTP as a caller from outside sees it.
final class Web {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Below those that the system gives to whoever wants any, so that nobody is given one of them
  /// before its server starts; in each process others.
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger(20_000 + Math.toIntExact(ProcessHandle.current().pid() % 100 * 100));

  private Web() {}

  /// A whole answer.
  ///
  /// @param contentType empty when there was none
  record Answer(int status, String contentType, Optional<String> retryAfter, String body) {}

  static Answer get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  static Answer send(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request, BodyHandlers.ofString(UTF_8));
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.headers().firstValue("Retry-After"),
        response.body());
  }

  /// An answer as it is.
  static HttpResponse<byte[]> raw(HttpRequest.Builder request) {
    return exchange(request, BodyHandlers.ofByteArray());
  }

  private static <T> HttpResponse<T> exchange(
      HttpRequest.Builder request, BodyHandler<T> bodyHandler) {
    try {
      return CLIENT.send(request.build(), bodyHandler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Whether the server says that it can take messages.
  static boolean isReady(int port) {
    try {
      return get("http://localhost:" + port + "/health/readiness").status() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  /// A port that nobody listened on a moment ago, for a server that must know its own address
  /// before it starts.
  static int freePort() {
    while (true) {
      int port = NEXT_PORT.getAndIncrement();
      try (ServerSocket _ = new ServerSocket(port)) {
        return port;
      } catch (BindException _) {
        // Somebody else's: the next one.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
