package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who is told how the server does.
///
/// @param sentry where errors are reported
///     (<https://docs.sentry.io/concepts/key-terms/dsn-explainer/>); empty for nowhere
/// @param environment what they are reported to be of
/// @param collector where metrics are sent by OpenTelemetry's protocol, without the path of a
///     signal (<https://opentelemetry.io/docs/specs/otel/protocol/exporter/>); empty for nowhere
/// @param serviceName what they are said to be metrics of
public record MonitoringSettings(
    Optional<URI> sentry, String environment, Optional<URI> collector, String serviceName) {
  private static final Pattern DSN = Pattern.compile("https?://[^@/\\s]+@[^@/\\s]+/(?:\\S+/)?\\d+");

  public MonitoringSettings {
    requireNonNull(sentry, "sentry is null");
    requireNonNull(environment, "environment is null");
    requireNonNull(collector, "collector is null");
    requireNonNull(serviceName, "serviceName is null");
  }

  static MonitoringSettings from(Variables variables, boolean production) {
    return new MonitoringSettings(
        variables.text("SENTRY_DSN").map(value -> variables.named("SENTRY_DSN", () -> dsn(value))),
        production ? "production" : "development",
        variables.httpUrl("OTEL_EXPORTER_OTLP_ENDPOINT"),
        variables.text("OTEL_SERVICE_NAME").orElse("community-connect"));
  }

  private static URI dsn(String value) {
    if (!DSN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a DSN such as https://key@sentry.example.com/1");
    }
    return URI.create(value);
  }

  /// As the framework wants it.
  public Map<String, Object> exportProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.metrics.export.otlp.enabled", collector.isPresent());
    collector.ifPresent(
        url -> {
          properties.put("micronaut.metrics.export.otlp.url", url + "/v1/metrics");
          properties.put(
              "micronaut.metrics.export.otlp.resourceAttributes", "service.name=" + serviceName);
        });
    return properties;
  }
}
