package io.communityconnect.adapters.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.rest.edge.ClientAddresses;
import io.communityconnect.adapters.rest.edge.Proxies;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server with the API alone.
public final class ApiServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ApplicationContext context;
  private final EmbeddedServer server;

  /// @param useCases those that the test reaches, besides authentication
  public ApiServer(Object... useCases) {
    context =
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    "micronaut.server.max-request-size",
                    "256MB",
                    "micronaut.server.max-request-buffer-size",
                    "1MB",
                    "micronaut.server.multipart.max-file-size",
                    "10MB"))
            .singletons(
                Stream.concat(
                        Stream.of(new Doorkeeper(), new ClientAddresses(new Proxies(1))),
                        Stream.of(useCases))
                    .toArray())
            .start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  /// An answer, read as JSON where there is any.
  ///
  /// @param json missing where there is no body
  public record Answer(HttpResponse<String> response, JsonNode json) {
    /// Its status.
    public int status() {
      return response.statusCode();
    }

    /// A header, empty where there is none.
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /// The stable name of a problem.
    public String code() {
      return json.path("code").asText();
    }
  }

  /// A request to a path.
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURL() + path));
  }

  /// Gets as somebody.
  public Answer get(String path, String token) {
    return send(to(path).header("Authorization", "Bearer " + token));
  }

  /// Sends JSON as nobody.
  public Answer post(String path, String body) {
    return send(
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  /// Sends a request whose answer is JSON.
  public Answer send(HttpRequest.Builder request) {
    HttpResponse<String> response = text(request);
    return new Answer(response, json(response.body()));
  }

  /// Sends a request.
  public HttpResponse<String> text(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }

  /// The routes that it answers, as in `GET /api/v1/me`.
  public Set<String> routes() {
    return context
        .getBean(Router.class)
        .uriRoutes()
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    context.close();
  }
}
