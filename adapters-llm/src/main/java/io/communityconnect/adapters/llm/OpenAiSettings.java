package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.usage.ModelProfile;
import java.net.URI;
import java.time.InstantSource;

/// How OpenAI is reached, or anything that speaks its wire format.
///
/// @param baseUrl ends before `/embeddings`; a slash at its end is dropped
/// @param model the one that is asked, with its prices
public record OpenAiSettings(ApiKey key, URI baseUrl, ModelProfile model) {
  /// Where OpenAI serves its API.
  public static final URI DEFAULT_BASE_URL = URI.create("https://api.openai.com/v1");

  public OpenAiSettings {
    requireNonNull(key, "key is null");
    requireNonNull(model, "model is null");
    baseUrl = BaseUrl.checked(requireNonNull(baseUrl, "baseUrl is null"));
  }

  /// @throws IllegalArgumentException when nobody knows what the model costs today
  public void requirePrice(InstantSource time) {
    RequiredPrice.of(model, time);
  }
}
