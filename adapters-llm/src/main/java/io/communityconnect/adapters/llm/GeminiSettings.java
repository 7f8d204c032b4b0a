package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/// How Gemini is reached.
///
/// @param key empty where none is configured: then there is no reserve
/// @param baseUrl ends before `/v1beta/models/`; a slash at its end is dropped
public record GeminiSettings(Optional<ApiKey> key, URI baseUrl) {
  /// Where Google serves the API.
  public static final URI DEFAULT_BASE_URL =
      URI.create("https://generativelanguage.googleapis.com");

  public GeminiSettings {
    requireNonNull(key, "key is null");
    baseUrl = BaseUrl.checked(requireNonNull(baseUrl, "baseUrl is null"));
  }
}
