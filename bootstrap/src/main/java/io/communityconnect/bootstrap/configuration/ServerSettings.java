package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/// How the server is reached.
///
/// @param port where it listens; 0 for any free port
/// @param publicBaseUrl the URL that providers call it at, without a slash at the end
public record ServerSettings(int port, URI publicBaseUrl) {
  public ServerSettings {
    requireNonNull(publicBaseUrl, "publicBaseUrl is null");
  }

  static ServerSettings from(Variables variables, boolean production) {
    int port = variables.integer("PORT", 0, 65535, 8080);
    URI publicBaseUrl =
        variables
            .httpUrl("PUBLIC_BASE_URL")
            .orElseGet(
                () -> {
                  if (production) {
                    throw new IllegalArgumentException("PUBLIC_BASE_URL must be set in production");
                  }
                  return URI.create("http://localhost:" + port);
                });
    return new ServerSettings(port, publicBaseUrl);
  }
}
