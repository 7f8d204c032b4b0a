package io.communityconnect.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communityconnect.simulator.http.FormBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Calls a running simulator as the server under test and as a test would.
public final class Client {
  public static final String ACCOUNT = "AC00000000000000000000000000000000";
  public static final String TOKEN = "simulator-auth-token";
  public static final String COMMUNITY = "whatsapp:+14155238886";
  public static final String ASHA = "whatsapp:+15550100402";
  public static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages";

  /// An answer with its status.
  public record Answer(int status, String body, HttpResponse<byte[]> raw) {
    public JsonNode json() {
      return parse(body);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  public Client(Simulator simulator) {
    base = simulator.baseUrl();
  }

  /// Calls the control API.
  public Answer control(String method, String path, String body) {
    return send(request("/simulator/api" + path).method(method, text(body)));
  }

  public JsonNode chat(String residentId) {
    return control("GET", "/residents/" + residentId + "/messages", "").json();
  }

  /// Lets a resident write and waits until it is delivered.
  public JsonNode write(String residentId, String text) {
    String body = new JsonMapper().createObjectNode().put("text", text).toString();
    return control("POST", "/residents/" + residentId + "/messages", body).json();
  }

  /// Posts a message; the fields are names and values in turn.
  public Answer send(String... fields) {
    return postMessage(TOKEN, fields);
  }

  public Answer postMessage(String token, String... fields) {
    List<FormBody.Field> form = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.add(new FormBody.Field(fields[i], fields[i + 1]));
    }
    return send(
        twilio(MESSAGES + ".json", token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(text(new FormBody(form).encoded())));
  }

  /// Reads from the simulated Twilio.
  public Answer twilio(String path) {
    return send(twilio(path, TOKEN).GET());
  }

  public Answer createContent(String body) {
    return send(
        twilio("/v1/Content", TOKEN).header("Content-Type", "application/json").POST(text(body)));
  }

  public Answer complete(String body) {
    return send(
        request("/v1/openai/chat/completions")
            .header("Authorization", "Bearer any")
            .header("Content-Type", "application/json")
            .POST(text(body)));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder twilio(String path, String token) {
    byte[] credentials = (ACCOUNT + ":" + token).getBytes(StandardCharsets.UTF_8);
    return request(path)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private static JsonNode parse(String body) {
    try {
      return new JsonMapper().readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
