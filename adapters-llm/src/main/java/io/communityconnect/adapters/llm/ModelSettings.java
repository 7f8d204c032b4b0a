package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Which models answer, and how their providers are reached.
///
/// @param limits hold for each provider by itself
public record ModelSettings(
    ModelLineup lineup, DeepInfraSettings deepInfra, GeminiSettings gemini, ProviderLimits limits) {
  public ModelSettings {
    requireNonNull(lineup, "lineup is null");
    requireNonNull(deepInfra, "deepInfra is null");
    requireNonNull(gemini, "gemini is null");
    requireNonNull(limits, "limits is null");
  }

  /// The usual models at their usual addresses.
  public static ModelSettings withDefaults(Optional<ApiKey> deepInfra, Optional<ApiKey> gemini) {
    return new ModelSettings(
        ModelLineup.usual(),
        new DeepInfraSettings(deepInfra, DeepInfraSettings.DEFAULT_BASE_URL),
        new GeminiSettings(gemini, GeminiSettings.DEFAULT_BASE_URL),
        ProviderLimits.USUAL);
  }

  /// Whether anybody can be asked.
  public boolean hasKey() {
    return deepInfra.key().isPresent() || gemini.key().isPresent();
  }
}
