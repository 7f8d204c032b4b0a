package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/// How OpenAI is reached, or anything that speaks its wire format.
///
/// @param baseUrl ends before `/embeddings`; a slash at its end is dropped
public record OpenAiSettings(ApiKey key, URI baseUrl) {
  /// Where OpenAI serves its API.
  public static final URI DEFAULT_BASE_URL = URI.create("https://api.openai.com/v1");

  public OpenAiSettings {
    requireNonNull(key, "key is null");
    baseUrl = BaseUrl.checked(requireNonNull(baseUrl, "baseUrl is null"));
  }
}
