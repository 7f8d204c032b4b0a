package io.communityconnect.bootstrap.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.bootstrap.configuration.MonitoringSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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

  private static final String ENVELOPES = "/api/42/envelope/";

  private final WireMockServer sentry = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void start() {
    sentry.start();
    sentry.stubFor(post(ENVELOPES).willReturn(ok()));
  }

  @AfterEach
  void stop() {
    sentry.stop();
  }

  private ErrorTracking tracking() {
    URI dsn = URI.create("http://key@localhost:" + sentry.port() + "/42");
    return ErrorTracking.start(
        new MonitoringSettings(Optional.of(dsn), "development", Optional.empty(), ""));
  }

  private List<String> envelopes() {
    return sentry.findAll(postRequestedFor(urlEqualTo(ENVELOPES))).stream()
        .map(LoggedRequest::getBodyAsString)
        .toList();
  }

  @Test
  void reportsAnErrorWithItsKeysAndItsFailure() {
    try (ErrorTracking _ = tracking()) {
      log.atError()
          .addKeyValue("conversation", "c-17")
          .setCause(new IllegalStateException("the tank is empty"))
          .log("a piece of work failed");
    }

    assertThat(envelopes())
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

    assertThat(envelopes()).singleElement().asString().contains("no such phone: …");
    assertThat(String.join("", envelopes())).doesNotContain(PHONE.substring(1));
  }

  @Test
  void reportsNothingElse() {
    try (ErrorTracking _ = tracking()) {
      log.warn("a resident waits");
      log.info("ready");
    }
    log.error("after the end");

    assertThat(envelopes()).isEmpty();
  }

  @Test
  void bearsThatNobodyAnswers() {
    ErrorTracking tracking = tracking();
    sentry.stop();

    log.error("a piece of work failed");

    assertThatCode(tracking::close).doesNotThrowAnyException();
  }
}
