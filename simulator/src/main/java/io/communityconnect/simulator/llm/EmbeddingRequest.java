package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request for embeddings, refused where OpenAI refuses it
/// (<https://platform.openai.com/docs/api-reference/embeddings/create>), and for tokens instead of
/// words, which the simulator does not read.
sealed interface EmbeddingRequest {
  /// The only model there is.
  String MODEL = "text-embedding-ada-002";

  int MAX_TEXTS = 2048;

  /// A request that can be answered.
  ///
  /// @param texts at least one, none of them empty
  /// @param inBase64 instead of numbers
  record Valid(List<String> texts, boolean inBase64) implements EmbeddingRequest {
    public Valid {
      texts = List.copyOf(texts);
    }
  }

  /// A request that is refused, with the answer to give.
  record Invalid(int status, ObjectNode body) implements EmbeddingRequest {}

  static EmbeddingRequest read(String body) {
    Optional<JsonNode> json = Json.parse(body).filter(JsonNode::isObject);
    if (json.isEmpty()) {
      return invalid("The body is not a JSON object.", null);
    }
    JsonNode request = json.get();
    if (!request.path("model").asText().equals(MODEL)) {
      return new Invalid(
          404, LlmErrors.error("The model does not exist.", "model", "model_not_found"));
    }
    if (request.has("dimensions")) {
      return invalid("This model does not support specifying dimensions.", "dimensions");
    }
    String format = request.path("encoding_format").asText("float");
    if (!List.of("float", "base64").contains(format)) {
      return invalid("It is neither float nor base64.", "encoding_format");
    }
    List<String> texts = texts(request.path("input"));
    return texts.isEmpty() || texts.size() > MAX_TEXTS || texts.contains("")
        ? invalid("It has to be a text, or up to 2048 of them, none empty.", "input")
        : new Valid(texts, format.equals("base64"));
  }

  /// Empty for anything but texts.
  private static List<String> texts(JsonNode input) {
    if (input.isTextual()) {
      return List.of(input.textValue());
    }
    return input.isArray() && input.valueStream().allMatch(JsonNode::isTextual)
        ? input.valueStream().map(JsonNode::textValue).toList()
        : List.of();
  }

  private static Invalid invalid(String message, @Nullable String field) {
    return new Invalid(400, LlmErrors.error(message, field, null));
  }
}
