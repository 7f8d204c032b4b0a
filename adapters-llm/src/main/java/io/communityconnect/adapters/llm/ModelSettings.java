package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.usage.ModelProfile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

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

  /// Whether anybody can be asked.
  public boolean hasKey() {
    return deepInfra.key().isPresent() || gemini.key().isPresent();
  }

  /// @throws IllegalArgumentException when nobody knows what a model costs today that is asked
  public void requirePrices(InstantSource time) {
    used().forEach(model -> RequiredPrice.of(model, time));
  }

  /// The models of providers that there is a key for: the others are never asked.
  List<ModelProfile> used() {
    List<ModelProfile> used = new ArrayList<>();
    if (deepInfra.key().isPresent()) {
      used.add(lineup.quick());
      used.add(lineup.thorough());
    }
    if (gemini.key().isPresent()) {
      used.add(lineup.reserve());
    }
    return List.copyOf(used);
  }
}
