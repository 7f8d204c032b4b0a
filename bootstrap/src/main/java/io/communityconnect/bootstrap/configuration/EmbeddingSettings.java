package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.llm.ApiKey;
import io.communityconnect.adapters.llm.ModelCatalogue;
import io.communityconnect.adapters.llm.OpenAiEmbeddingModel;
import io.communityconnect.adapters.llm.OpenAiSettings;
import io.communityconnect.domain.usage.ModelProvider;
import java.util.Locale;
import java.util.Optional;

/// What turns words into vectors.
///
/// @param model the one that messages are embedded with
/// @param openAi how OpenAI is reached, where there is a key
public record EmbeddingSettings(Model model, Optional<OpenAiSettings> openAi) {
  /// The models there are.
  public enum Model {
    /// In this process.
    LOCAL,
    /// OpenAI's text-embedding-ada-002.
    OPENAI
  }

  public EmbeddingSettings {
    requireNonNull(model, "model is null");
    requireNonNull(openAi, "openAi is null");
    if (model == Model.OPENAI && openAi.isEmpty()) {
      throw new IllegalArgumentException(
          "EMBEDDING_MODEL is openai, so OPENAI_API_KEY must be set");
    }
  }

  /// With a key OpenAI is asked, unless the operator prefers the local model: then the key serves
  /// searches until the local one has caught up.
  ///
  /// @param models say what OpenAI's costs
  static EmbeddingSettings from(Variables variables, ModelCatalogue models) {
    Optional<OpenAiSettings> openAi =
        variables
            .text("OPENAI_API_KEY")
            .map(value -> variables.named("OPENAI_API_KEY", () -> new ApiKey(value)))
            .map(
                key ->
                    new OpenAiSettings(
                        key,
                        variables
                            .httpUrl("OPENAI_BASE_URL")
                            .orElse(OpenAiSettings.DEFAULT_BASE_URL),
                        variables.named(
                            "OPENAI_API_KEY",
                            () ->
                                models.model(
                                    OpenAiEmbeddingModel.ID.name(), ModelProvider.OPENAI))));
    return new EmbeddingSettings(
        variables
            .text("EMBEDDING_MODEL")
            .map(EmbeddingSettings::modelOf)
            .orElse(openAi.isPresent() ? Model.OPENAI : Model.LOCAL),
        openAi);
  }

  private static Model modelOf(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "local" -> Model.LOCAL;
      case "openai" -> Model.OPENAI;
      default -> throw new IllegalArgumentException("EMBEDDING_MODEL must be local or openai");
    };
  }
}
