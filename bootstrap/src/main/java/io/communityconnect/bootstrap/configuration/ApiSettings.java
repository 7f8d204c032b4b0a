package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.edge.Proxies;
import io.communityconnect.adapters.rest.limit.ApiLimits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Who may call the API from where.
///
/// @param allowedOrigins whose pages may call it, besides our own
/// @param proxies how many stand before the server
/// @param limits how often it may be called
public record ApiSettings(List<String> allowedOrigins, Proxies proxies, ApiLimits limits) {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?");

  private static final String PREFLIGHT = "micronaut.server.cors.configurations.api.";

  public ApiSettings {
    allowedOrigins = List.copyOf(allowedOrigins);
    requireNonNull(proxies, "proxies is null");
    requireNonNull(limits, "limits is null");
  }

  static ApiSettings from(Variables variables) {
    return new ApiSettings(
        variables
            .text("CORS_ALLOWED_ORIGINS")
            .map(
                value ->
                    variables.named(
                        "CORS_ALLOWED_ORIGINS",
                        () ->
                            Arrays.stream(value.split(",", -1))
                                .map(String::strip)
                                .map(ApiSettings::origin)
                                .toList()))
            .orElse(List.of()),
        new Proxies(variables.integer("TRUSTED_PROXIES", 0, Proxies.MAX, 0)),
        LimitSettings.from(variables));
  }

  /// An origin as browsers send it. No pattern and no `*`: an answer with somebody's data is for
  /// the pages that were named.
  private static String origin(String text) {
    if (!ORIGIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not exact origins such as https://example.com, separated by commas");
    }
    return text;
  }

  /// As the framework wants it. Nothing is set without origins: it then answers no preflight.
  public Map<String, Object> corsProperties() {
    return allowedOrigins.isEmpty()
        ? Map.of()
        : Map.of(
            "micronaut.server.cors.enabled",
            true,
            PREFLIGHT + "allowed-origins",
            allowedOrigins,
            PREFLIGHT + "allow-credentials",
            false,
            PREFLIGHT + "exposed-headers",
            List.of("ETag", "Idempotency-Replayed", "Location", "Retry-After"));
  }
}
