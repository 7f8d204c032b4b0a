package io.communityconnect.adapters.llm;

import java.net.URI;

/// Where a provider is asked, and the header that carries our key.
///
/// @param header the key goes into a header with all of them, for an address ends in logs
record Endpoint(URI url, KeyHeader header, ApiKey key) {
  /// As OpenAI and those that speak its wire format want the key.
  static Endpoint bearer(String url, ApiKey key) {
    return new Endpoint(URI.create(url), KeyHeader.BEARER, key);
  }

  /// As Google wants it.
  static Endpoint google(String url, ApiKey key) {
    return new Endpoint(URI.create(url), KeyHeader.GOOGLE, key);
  }

  /// The header's content.
  String secret() {
    return header.scheme + key.value();
  }

  /// How a provider wants to see a key.
  enum KeyHeader {
    BEARER("Authorization", "Bearer "),
    GOOGLE("x-goog-api-key", "");

    private final String field;
    private final String scheme;

    KeyHeader(String field, String scheme) {
      this.field = field;
      this.scheme = scheme;
    }

    /// The header's name.
    String field() {
      return field;
    }
  }
}
