package io.communityconnect.bootstrap.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.communityconnect.bootstrap.configuration.MonitoringSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Against a server that takes envelopes as Sentry does
/// (<https://develop.sentry.dev/sdk/data-model/envelopes/>).
final class ErrorTrackingTest {
  private static final Logger log = LoggerFactory.getLogger(ErrorTrackingTest.class);
  private static final String PHONE = "+15550001234";

  private final List<String> envelopes = new CopyOnWriteArrayList<>();
  private HttpServer sentry;

  @BeforeEach
  void start() throws IOException {
    sentry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sentry.createContext("/api/42/envelope/", this::take);
    sentry.start();
  }

  @AfterEach
  void stop() {
    sentry.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        var body = new GZIPInputStream(exchange.getRequestBody())) {
      envelopes.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private ErrorTracking tracking() {
    URI dsn = URI.create("http://key@localhost:" + sentry.getAddress().getPort() + "/42");
    return ErrorTracking.start(
        new MonitoringSettings(Optional.of(dsn), "development", Optional.empty(), ""));
  }

  @Test
  void reportsAnErrorWithItsKeysAndItsFailure() {
    try (ErrorTracking _ = tracking()) {
      log.atError()
          .addKeyValue("conversation", "c-17")
          .setCause(new IllegalStateException("the tank is empty"))
          .log("a piece of work failed");
    }

    assertThat(envelopes)
        .singleElement()
        .asString()
        .contains(
            "a piece of work failed",
            "\"conversation\":\"c-17\"",
            "IllegalStateException",
            "the tank is empty",
            "\"environment\":\"development\"",
            ErrorTrackingTest.class.getSimpleName());
  }

  @Test
  void takesNumbersOutOfWhatFailuresSay() {
    try (ErrorTracking _ = tracking()) {
      log.error("cannot reach " + PHONE, new IllegalStateException("no such phone: " + PHONE));
    }

    assertThat(envelopes).singleElement().asString().contains("no such phone: …");
    assertThat(String.join("", envelopes)).doesNotContain(PHONE.substring(1));
  }

  @Test
  void reportsNothingElse() {
    try (ErrorTracking _ = tracking()) {
      log.warn("a resident waits");
      log.info("ready");
    }
    log.error("after the end");

    assertThat(envelopes).isEmpty();
  }

  @Test
  void bearsThatNobodyAnswers() {
    sentry.stop(0);

    try (ErrorTracking _ = tracking()) {
      log.error("a piece of work failed");
    }

    assertThat(envelopes).isEmpty();
  }
}
