package io.communityconnect.adapters.llm;

import java.net.URI;

/// Where a provider is asked, and how it wants to see our key: in a header with all of them, for an
/// address ends in logs.
///
/// @param header the header's name
/// @param scheme what stands before the key in it
record Endpoint(URI url, String header, String scheme, ApiKey key) {
  /// As OpenAI and those that speak its wire format want the key.
  static Endpoint bearer(String url, ApiKey key) {
    return new Endpoint(URI.create(url), "Authorization", "Bearer ", key);
  }

  /// As Google wants it.
  static Endpoint google(String url, ApiKey key) {
    return new Endpoint(URI.create(url), "x-goog-api-key", "", key);
  }

  /// The header's content.
  String secret() {
    return scheme + key.value();
  }
}
