package io.communityconnect.bootstrap.e2e;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.bootstrap.Server;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A server whose errors go to Sentry, and whose metrics to a collector
/// (<https://opentelemetry.io/docs/specs/otlp/#otlphttp>).
class MonitoringIT {
  private final WireMockServer watcher = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void start() {
    watcher.start();
    watcher.stubFor(post(anyUrl()).willReturn(ok()));
  }

  @AfterEach
  void stop() {
    watcher.stop();
  }

  /// The last of both as it stops, so that none are lost.
  @Test
  void tellsWhatWentWrongAndSendsItsMetrics() {
    try (Server server = Server.start(environment())) {
      assertThat(unsigned(server.port()).status()).isEqualTo(403);
      LoggerFactory.getLogger(MonitoringIT.class).error("the lift is stuck");
    }

    assertThat(bodies("/api/42/envelope/")).contains("the lift is stuck");
    assertThat(bodies("/v1/metrics"))
        .contains("service.name", "community-connect", "whatsapp.webhooks", "unsigned");
    assertThat(received("/v1/metrics"))
        .extracting(each -> each.getHeader("Content-Type"))
        .containsOnly("application/x-protobuf");
  }

  @Test
  void countsWebhooksFromTheStart() {
    try (Server server = Server.start(environment())) {
      assertThat(Web.get("http://localhost:" + server.port() + "/prometheus").body())
          .contains("whatsapp_webhooks_total{outcome=\"forged\",webhook=\"message\"} 0.0");
    }
  }

  private Map<String, String> environment() {
    TownDatabase database = TownDatabase.create();
    Map<String, String> environment = new HashMap<>(database.environment(database.port()));
    environment.put("PORT", Integer.toString(Web.freePort()));
    environment.put("WORKER_ENABLED", "false");
    environment.put("SENTRY_DSN", "http://key@localhost:" + watcher.port() + "/42");
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", watcher.baseUrl());
    return environment;
  }

  private static Web.Answer unsigned(int port) {
    return Web.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/webhooks/whatsapp"))
            .header("Content-Type", Webhook.FORM)
            .POST(BodyPublishers.ofString("Body=Hi")));
  }

  private List<LoggedRequest> received(String path) {
    return watcher.findAll(postRequestedFor(urlEqualTo(path)));
  }

  private String bodies(String path) {
    return received(path).stream()
        .map(each -> new String(each.getBody(), ISO_8859_1))
        .collect(Collectors.joining());
  }
}
