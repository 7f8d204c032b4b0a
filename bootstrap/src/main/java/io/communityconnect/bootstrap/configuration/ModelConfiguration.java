package io.communityconnect.bootstrap.configuration;

import io.communityconnect.adapters.llm.ApiKey;
import io.communityconnect.adapters.llm.DeepInfraSettings;
import io.communityconnect.adapters.llm.GeminiSettings;
import io.communityconnect.adapters.llm.ModelCatalogue;
import io.communityconnect.adapters.llm.ModelLineup;
import io.communityconnect.adapters.llm.ModelSettings;
import io.communityconnect.adapters.llm.ProviderLimits;
import io.communityconnect.domain.usage.ModelProfile;
import io.communityconnect.domain.usage.ModelProvider;
import java.nio.file.Path;
import java.util.Optional;

/// Reads which models answer. One that the catalogue does not hold is refused where it is chosen or
/// would be asked, for nobody would know what it costs.
///
/// @param models the models there are to choose from
record ModelConfiguration(Variables variables, ModelCatalogue models) {
  private static final int MOST_CALLS = 1_000_000;

  /// The models there are to choose from.
  static ModelCatalogue catalogue(Variables variables) {
    return variables
        .text("MODELS_FILE")
        .map(file -> variables.named("MODELS_FILE", () -> ModelCatalogue.of(Path.of(file))))
        .orElseGet(ModelCatalogue::shipped);
  }

  ModelSettings read() {
    Optional<ApiKey> deepInfra = key("DEEPINFRA_API_KEY");
    Optional<ApiKey> gemini = key("GEMINI_API_KEY");
    Seats first = new Seats(ModelProvider.DEEPINFRA, deepInfra.isPresent());
    Seats second = new Seats(ModelProvider.GEMINI, gemini.isPresent());
    return new ModelSettings(
        new ModelLineup(
            first.model("DEEPINFRA_MODEL", ModelLineup.DEFAULT_QUICK),
            first.model("DEEPINFRA_THOROUGH_MODEL", ModelLineup.DEFAULT_THOROUGH),
            second.model("GEMINI_MODEL", ModelLineup.DEFAULT_RESERVE)),
        new DeepInfraSettings(
            deepInfra,
            variables.httpUrl("DEEPINFRA_BASE_URL").orElse(DeepInfraSettings.DEFAULT_BASE_URL)),
        new GeminiSettings(
            gemini, variables.httpUrl("GEMINI_BASE_URL").orElse(GeminiSettings.DEFAULT_BASE_URL)),
        new ProviderLimits(
            limit("MODEL_CALLS_AT_ONCE", ProviderLimits.USUAL.callsAtOnce()),
            limit("MODEL_CALLS_PER_SECOND", ProviderLimits.USUAL.callsPerSecond())));
  }

  /// The models of a provider. Without a key for it nobody needs to list those that it would serve
  /// by default.
  private final class Seats {
    private final ModelProvider provider;
    private final boolean hasKey;

    Seats(ModelProvider provider, boolean hasKey) {
      this.provider = provider;
      this.hasKey = hasKey;
    }

    ModelProfile model(String name, String otherwise) {
      Optional<String> chosen = variables.text(name);
      return chosen.isEmpty() && !hasKey
          ? models.modelOrUnpriced(otherwise, provider)
          : variables.named(name, () -> models.model(chosen.orElse(otherwise), provider));
    }
  }

  private Optional<ApiKey> key(String name) {
    return variables.text(name).map(value -> variables.named(name, () -> new ApiKey(value)));
  }

  private int limit(String name, int otherwise) {
    return variables.integer(name, 1, MOST_CALLS, otherwise);
  }
}
