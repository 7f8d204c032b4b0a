package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.usage.ModelProfile;
import io.communityconnect.domain.usage.ModelProvider;
import java.time.LocalDate;
import java.util.List;

/// Which models answer.
///
/// @param quick answers most questions, at DeepInfra
/// @param thorough answers those that need thought, and those where the quick one failed; there too
/// @param reserve answers when DeepInfra does not, at Google, where there is a key
public record ModelLineup(ModelProfile quick, ModelProfile thorough, ModelProfile reserve) {
  /// The specification's model for most questions.
  public static final String DEFAULT_QUICK = "meta-llama/Meta-Llama-3.1-8B-Instruct";

  /// The specification's model for what needs thought.
  public static final String DEFAULT_THOROUGH = "meta-llama/Meta-Llama-3.1-70B-Instruct";

  /// What Google names in the place of 2.5 Flash, and 2.5 Flash was what it named in the place of
  /// the specification's 1.5 Flash (<https://ai.google.dev/gemini-api/docs/deprecations>).
  public static final String DEFAULT_RESERVE = "gemini-3.5-flash-lite";

  public ModelLineup {
    require(quick, ModelProvider.DEEPINFRA);
    require(thorough, ModelProvider.DEEPINFRA);
    require(reserve, ModelProvider.GEMINI);
  }

  /// The models that answer where nobody chose others.
  public static ModelLineup usual() {
    ModelCatalogue models = ModelCatalogue.shipped();
    return new ModelLineup(
        models.model(DEFAULT_QUICK, ModelProvider.DEEPINFRA),
        models.model(DEFAULT_THOROUGH, ModelProvider.DEEPINFRA),
        models.model(DEFAULT_RESERVE, ModelProvider.GEMINI));
  }

  /// @throws IllegalArgumentException when nobody knows what one of them costs on that day
  public void requirePrices(LocalDate day) {
    for (ModelProfile model : all()) {
      if (model.priceOn(day).isEmpty()) {
        throw new IllegalArgumentException(
            "MODELS_FILE: the list of models has no price of today for " + model.id());
      }
    }
  }

  List<ModelProfile> all() {
    return List.of(quick, thorough, reserve);
  }

  private static void require(ModelProfile model, ModelProvider provider) {
    if (requireNonNull(model, "model is null").provider() != provider) {
      throw new IllegalArgumentException(model.id() + " is not served by " + provider);
    }
  }
}
