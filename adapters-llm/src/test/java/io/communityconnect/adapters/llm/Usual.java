package io.communityconnect.adapters.llm;

import io.communityconnect.domain.usage.ModelProvider;
import java.net.URI;
import java.util.Optional;

/// The models that answer where nobody chose others, as settings.
final class Usual {
  static final Optional<ApiKey> KEY = Optional.of(new ApiKey("secret"));

  private Usual() {}

  static ModelLineup lineup() {
    ModelCatalogue models = ModelCatalogue.shipped();
    return new ModelLineup(
        models.model(ModelLineup.DEFAULT_QUICK, ModelProvider.DEEPINFRA),
        models.model(ModelLineup.DEFAULT_THOROUGH, ModelProvider.DEEPINFRA),
        models.model(ModelLineup.DEFAULT_RESERVE, ModelProvider.GEMINI));
  }

  static ModelSettings with(Optional<ApiKey> deepInfra, Optional<ApiKey> gemini) {
    return settings(
        new DeepInfraSettings(deepInfra, DeepInfraSettings.DEFAULT_BASE_URL),
        new GeminiSettings(gemini, GeminiSettings.DEFAULT_BASE_URL));
  }

  /// DeepInfra alone.
  static ModelSettings deepInfra(Optional<ApiKey> key, URI url) {
    return settings(
        new DeepInfraSettings(key, url),
        new GeminiSettings(Optional.empty(), GeminiSettings.DEFAULT_BASE_URL));
  }

  static ModelSettings settings(DeepInfraSettings deepInfra, GeminiSettings gemini) {
    return new ModelSettings(lineup(), deepInfra, gemini, ProviderLimits.USUAL);
  }

  static OpenAiSettings openAi(URI url) {
    return new OpenAiSettings(
        new ApiKey("secret"),
        url,
        ModelCatalogue.shipped().model(OpenAiEmbeddingModel.ID.name(), ModelProvider.OPENAI));
  }
}
