package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// How the server is reached.
///
/// @param port where it listens; 0 for any free port
/// @param publicBaseUrl the URL that providers call it at, without a slash at the end
/// @param tls for ending TLS itself; empty where a proxy does, or nobody
public record ServerSettings(int port, URI publicBaseUrl, Optional<TlsSettings> tls) {
  public ServerSettings {
    requireNonNull(tls, "tls is null");
    requireNonNull(publicBaseUrl, "publicBaseUrl is null");
  }

  static ServerSettings from(Variables variables, boolean production) {
    Optional<TlsSettings> tls = TlsSettings.from(variables);
    int port = variables.integer("PORT", 0, 65535, 8080);
    URI publicBaseUrl =
        variables
            .httpUrl("PUBLIC_BASE_URL")
            .orElseGet(
                () -> {
                  if (production) {
                    throw new IllegalArgumentException("PUBLIC_BASE_URL must be set in production");
                  }
                  return URI.create((tls.isPresent() ? "https" : "http") + "://localhost:" + port);
                });
    return new ServerSettings(port, publicBaseUrl, tls);
  }

  /// Whether those who call it use TLS.
  public boolean isReachedByTls() {
    return tls.isPresent() || "https".equals(publicBaseUrl.getScheme());
  }

  /// As the framework wants it.
  public Map<String, Object> listeningProperties() {
    return tls.map(each -> each.properties(port))
        .orElseGet(() -> Map.of("micronaut.server.port", port));
  }
}
