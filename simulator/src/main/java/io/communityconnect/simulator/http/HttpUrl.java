package io.communityconnect.simulator.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Reads URLs that can be called over HTTP.
public final class HttpUrl {
  private HttpUrl() {}

  /// The URL, or empty when it is not an absolute `http` or `https` URL with a host.
  public static Optional<URI> parse(String text) {
    try {
      URI url = new URI(text);
      boolean http = "http".equalsIgnoreCase(url.getScheme());
      boolean https = "https".equalsIgnoreCase(url.getScheme());
      return (http || https) && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
