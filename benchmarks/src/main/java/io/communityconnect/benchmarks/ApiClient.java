package io.communityconnect.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Calls the API as anybody does.
///
/// @param api where it is
/// @param texts where the simulator shows the text messages that it was given
record ApiClient(HttpClient http, URI api, URI texts) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static ApiClient of(URI api, URI texts) {
    return new ApiClient(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build(),
        api,
        texts);
  }

  /// What was answered.
  record Answer(int status, String body) {
    /// The first value of a text field, where the answer has it.
    Optional<String> field(String name) {
      Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
      return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    String required(String name) {
      return field(name)
          .orElseThrow(
              () -> new IllegalStateException("no " + name + " in an answer with " + status));
    }
  }

  /// Logs a phone in with the code that is sent to it.
  ///
  /// @return the access token
  String login(String phone) {
    post("/auth/otp", "", "{\"phone\":\"" + phone + "\"}");
    Answer answer =
        post(
            "/auth/verify",
            "",
            "{\"phone\":\"" + phone + "\",\"code\":\"" + codeFor(phone) + "\"}");
    return answer.required("accessToken");
  }

  private String codeFor(String phone) {
    String sent = send(HttpRequest.newBuilder(texts)).body();
    Matcher code =
        Pattern.compile("\"" + Pattern.quote(phone) + "\",\"body\":\"[^\"]*?([0-9]{6})")
            .matcher(sent);
    String last = "";
    while (code.find()) {
      last = code.group(1);
    }
    return last;
  }

  Answer get(String path, String token) {
    return send(request(path, token));
  }

  Answer post(String path, String token, String json) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
