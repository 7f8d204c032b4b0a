package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.whatsapp.TwilioAuthTokens;
import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A server with the controller alone, and a caller that writes raw bytes to it.
final class WebhookServer implements AutoCloseable {
  static final String TOKEN = "token-of-the-test";
  static final String ACCOUNT = "AC00000000000000000000000000000001";
  static final String PUBLIC_BASE = "https://connect.example/behind/a/proxy";
  static final String FORM = "application/x-www-form-urlencoded";
  static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  final ReceiveRecorder received = new ReceiveRecorder();
  final DeliveryRecorder reported = new DeliveryRecorder();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final EmbeddedServer server;

  WebhookServer() {
    TwilioSettings settings =
        new TwilioSettings(
            ACCOUNT, TwilioAuthTokens.of(TOKEN), Optional.empty(), URI.create(PUBLIC_BASE));
    this.server =
        ApplicationContext.builder()
            .properties(Map.of("micronaut.server.port", -1))
            .singletons(settings, received, reported, meters)
            .start()
            .getBean(EmbeddedServer.class)
            .start();
  }

  static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            e ->
                URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }

  /// Signs and posts a form as Twilio does.
  HttpResponse<String> post(String pathAndQuery, Map<String, String> parameters) {
    String signature = Signer.sign(TOKEN, PUBLIC_BASE + pathAndQuery, parameters);
    return post(pathAndQuery, encode(parameters).getBytes(UTF_8), FORM, signature);
  }

  HttpResponse<String> post(
      String pathAndQuery, byte[] body, String contentType, String signature) {
    return send(
        request(pathAndQuery, BodyPublishers.ofByteArray(body))
            .header("Content-Type", contentType)
            .header("X-Twilio-Signature", signature));
  }

  HttpResponse<String> postChunked(String pathAndQuery, byte[] body) {
    BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    return send(
        request(pathAndQuery, chunks)
            .header("Content-Type", FORM)
            .header("X-Twilio-Signature", "any"));
  }

  /// Announces a body without sending it, and reads the answer's first line.
  String announce(String path, long length) {
    String head =
        "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, FORM, length);
    try (Socket socket = new Socket("localhost", server.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.getBytes(UTF_8));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String pathAndQuery, BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + pathAndQuery))
        .timeout(Duration.ofSeconds(60))
        .POST(body);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// How often a webhook ended so, -1 when nothing counts it.
  double count(String webhook, String outcome) {
    Counter counter =
        meters.find("whatsapp.webhooks").tags("webhook", webhook, "outcome", outcome).counter();
    return counter == null ? -1 : counter.count();
  }

  @Override
  public void close() {
    server.close();
    http.close();
  }
}
