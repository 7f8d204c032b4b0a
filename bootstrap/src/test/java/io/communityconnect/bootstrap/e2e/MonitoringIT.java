package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.communityconnect.bootstrap.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A server whose metrics a collector takes
/// (<https://opentelemetry.io/docs/specs/otlp/#otlphttp>).
class MonitoringIT {
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> types = new CopyOnWriteArrayList<>();
  private HttpServer collector;

  @BeforeEach
  void listen() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext("/v1/metrics", this::take);
    collector.start();
  }

  @AfterEach
  void stop() {
    collector.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
      received.add(
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /// The last of them as it stops, so that none are lost.
  @Test
  void sendsItsMetricsAsItStops() {
    TownDatabase database = TownDatabase.create();
    Map<String, String> environment = new HashMap<>(database.environment(database.port()));
    environment.put("PORT", Integer.toString(Web.freePort()));
    environment.put("WORKER_ENABLED", "false");
    environment.put(
        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:" + collector.getAddress().getPort());

    try (Server server = Server.start(environment)) {
      assertThat(unsigned(server.port()).status()).isEqualTo(403);
    }

    assertThat(types).containsOnly("application/x-protobuf");
    assertThat(String.join("", received))
        .contains("service.name", "community-connect", "whatsapp.webhooks", "unsigned");
  }

  private static Web.Answer unsigned(int port) {
    return Web.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/webhooks/whatsapp"))
            .header("Content-Type", Webhook.FORM)
            .POST(BodyPublishers.ofString("Body=Hi")));
  }
}
