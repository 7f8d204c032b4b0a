package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/// How DeepInfra is reached, or anything that speaks the same wire format.
///
/// Plain `http` is allowed because the provider may be a simulator next door; which address is
/// right is the operator's to say.
///
/// @param key empty where none is configured: then it is not asked
/// @param baseUrl ends before `/chat/completions`; a slash at its end is dropped
public record DeepInfraSettings(Optional<ApiKey> key, URI baseUrl) {
  /// Where DeepInfra serves the OpenAI-compatible API.
  public static final URI DEFAULT_BASE_URL = URI.create("https://api.deepinfra.com/v1/openai");

  public DeepInfraSettings {
    requireNonNull(key, "key is null");
    baseUrl = BaseUrl.checked(requireNonNull(baseUrl, "baseUrl is null"));
  }
}
