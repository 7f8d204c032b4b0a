package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.usage.ModelAbility;
import java.util.Set;
import java.util.function.Function;

/// What a model is to be asked, as far as it is known before it is known which model.
///
/// @param version of the rules, for logs
/// @param prompt for a model of those abilities
record Rendering(String version, Function<Set<ModelAbility>, Rendered> prompt) {
  Rendering {
    requireNonNull(version, "version is null");
    requireNonNull(prompt, "prompt is null");
  }
}
