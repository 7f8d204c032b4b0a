package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/// How a model is reached at DeepInfra, or at anything that speaks the same wire format.
///
/// Plain `http` is allowed because the provider may be a simulator next door; which address is
/// right is the operator's to say.
///
/// @param key empty where none is configured: the generator then says so and calls nobody
/// @param baseUrl ends before `/chat/completions`; a slash at its end is dropped
/// @param model the provider's id of the model
/// @param maxTokens the most that a reply may have. DeepInfra allows 16384; a WhatsApp message
///     holds some 400, and what waits in memory grows with it, so 4096 is the end here
/// @param temperature 0 for the likeliest words, up to 2
public record DeepInfraSettings(
    Optional<ApiKey> key, URI baseUrl, String model, int maxTokens, double temperature) {
  /// Where DeepInfra serves the OpenAI-compatible API.
  public static final URI DEFAULT_BASE_URL = URI.create("https://api.deepinfra.com/v1/openai");

  /// The model that answers most questions.
  public static final String DEFAULT_MODEL = "meta-llama/Meta-Llama-3.1-8B-Instruct";

  /// Fills one WhatsApp message of 1600 characters.
  public static final int DEFAULT_MAX_TOKENS = 400;

  /// Low, for answers repeat what is known rather than invent.
  public static final double DEFAULT_TEMPERATURE = 0.2;

  private static final int MOST_TOKENS = 4096;
  private static final double HOTTEST = 2.0;

  public DeepInfraSettings {
    requireNonNull(key, "key is null");
    requireNonNull(baseUrl, "baseUrl is null");
    requireNonNull(model, "model is null");
    baseUrl = BaseUrl.checked(baseUrl);
    if (model.isBlank()) {
      throw new IllegalArgumentException("model is blank");
    }
    if (maxTokens < 1 || maxTokens > MOST_TOKENS) {
      throw new IllegalArgumentException("maxTokens is not within 1 to " + MOST_TOKENS);
    }
    if (!(temperature >= 0 && temperature <= HOTTEST)) {
      throw new IllegalArgumentException("temperature is not within 0 to " + HOTTEST);
    }
  }

  /// DeepInfra with the default model.
  public static DeepInfraSettings withDefaults(Optional<ApiKey> key) {
    return new DeepInfraSettings(
        key, DEFAULT_BASE_URL, DEFAULT_MODEL, DEFAULT_MAX_TOKENS, DEFAULT_TEMPERATURE);
  }
}
