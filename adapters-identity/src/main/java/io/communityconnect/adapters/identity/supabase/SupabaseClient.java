package io.communityconnect.adapters.identity.supabase;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.identity.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks Supabase Auth, one attempt per call.
final class SupabaseClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Errors carry their code in this shape from then on.
  private static final String API_VERSION = "2024-01-01";

  /// Supabase gives no `Retry-After`; the wait stands in the sentence alone.
  private static final Pattern WAIT = Pattern.compile("after (\\d{1,5}) seconds?");

  private final SupabaseSettings settings;
  private final HttpClient http;

  SupabaseClient(SupabaseSettings settings, HttpClient http) {
    this.settings = requireNonNull(settings, "settings is null");
    this.http = requireNonNull(http, "http is null");
  }

  /// @param path below `/auth/v1`, with its query
  SupabaseAnswer post(String path, ObjectNode body) {
    return ask(request(path, body));
  }

  /// As somebody who is logged in.
  SupabaseAnswer post(String path, ObjectNode body, AccessToken token) {
    return ask(request(path, body).setHeader("Authorization", "Bearer " + token.value()));
  }

  private HttpRequest.Builder request(String path, ObjectNode body) {
    return HttpRequest.newBuilder(URI.create(settings.url() + "/auth/v1" + path))
        .timeout(PATIENCE)
        .header("apikey", settings.anonKey())
        .header("Content-Type", "application/json")
        .header("X-Supabase-Api-Version", API_VERSION)
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  private SupabaseAnswer ask(HttpRequest.Builder request) {
    try {
      return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return new SupabaseAnswer.Unreadable(e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new SupabaseAnswer.Unreadable("interrupted");
    } catch (IllegalArgumentException _) {
      // A header that cannot be sent: somebody's token had a line break in it.
      return new SupabaseAnswer.Unreadable("not a request");
    }
  }

  private static SupabaseAnswer answer(HttpResponse<String> response) {
    int status = response.statusCode();
    Optional<JsonNode> body = json(response.body());
    if (status >= 200 && status < 300) {
      return response.body().isBlank()
          ? new SupabaseAnswer.Decoded(JsonNodeFactory.instance.objectNode())
          : body.<SupabaseAnswer>map(SupabaseAnswer.Decoded::new)
              .orElseGet(() -> new SupabaseAnswer.Unreadable("not JSON"));
    }
    if (status < 400) {
      return new SupabaseAnswer.Unreadable("HTTP " + status);
    }
    return refused(status, body.orElseGet(JsonNodeFactory.instance::objectNode));
  }

  private static SupabaseAnswer refused(int status, JsonNode body) {
    String code = codeOf(body);
    return new SupabaseAnswer.Refused(
        ErrorCodes.meaningOf(code).orElseGet(() -> ErrorCodes.meaningOf(status)),
        ErrorCodes.meaningOf(code).isPresent() ? code : "HTTP " + status,
        waitIn(body));
  }

  /// The newer shape has the code under `code`, the older one under `error_code`, where `code` is
  /// the status.
  private static String codeOf(JsonNode body) {
    String older = body.path("error_code").asText("");
    return older.isEmpty() ? body.path("code").asText("") : older;
  }

  private static Optional<Duration> waitIn(JsonNode body) {
    Matcher matcher = WAIT.matcher(body.path("message").asText(body.path("msg").asText("")));
    return matcher.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
