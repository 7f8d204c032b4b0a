package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.usage.ModelProfile;
import io.communityconnect.domain.usage.ModelProvider;

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

  private static void require(ModelProfile model, ModelProvider provider) {
    if (requireNonNull(model, "model is null").provider() != provider) {
      throw new IllegalArgumentException(model.id() + " is not served by " + provider);
    }
  }
}
