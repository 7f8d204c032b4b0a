package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A chat completion request, read as far as the answer depends on it. What DeepInfra would refuse
/// for its shape is refused with its 422 body; what the simulator cannot do, with OpenAI's 400.
sealed interface ChatRequest {
  /// The roles of DeepInfra's chat API.
  Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool");

  /// A request that can be answered.
  record Valid(
      String model, Conversation conversation, int promptChars, Optional<Integer> maxTokens)
      implements ChatRequest {}

  /// A request that is refused, with the answer to give.
  record Invalid(int status, ObjectNode body) implements ChatRequest {}

  static ChatRequest read(String body) {
    Optional<JsonNode> json = Json.parse(body).filter(JsonNode::isObject);
    if (json.isEmpty()) {
      return new Invalid(400, LlmErrors.error("The body is not a JSON object.", null, null));
    }
    return read(json.get());
  }

  private static ChatRequest read(JsonNode request) {
    if (!request.path("model").isTextual() || request.path("model").asText().isBlank()) {
      return missing("model");
    }
    JsonNode messages = request.path("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      return missing("messages");
    }
    for (JsonNode message : messages) {
      if (!ROLES.contains(message.path("role").asText()) || !message.has("content")) {
        return new Invalid(
            422, LlmErrors.validation("messages", "each needs a known role and a content"));
      }
    }
    if (request.path("stream").asBoolean(false)) {
      return new Invalid(
          400,
          LlmErrors.error("This endpoint does not stream yet.", "stream", "unsupported_value"));
    }
    return valid(request, messages);
  }

  private static ChatRequest valid(JsonNode request, JsonNode messages) {
    List<String> questions = texts(messages, "user");
    String rules =
        String.join("\n", texts(messages, "system"))
            + String.join("\n", texts(messages, "developer"));
    String question = questions.isEmpty() ? "" : questions.getLast();
    String previous = questions.size() < 2 ? "" : questions.get(questions.size() - 2);
    int promptChars = messages.valueStream().mapToInt(message -> text(message).length()).sum();
    Optional<Integer> maxTokens =
        Optional.of(request.path("max_tokens")).filter(JsonNode::isInt).map(JsonNode::intValue);
    return new Valid(
        request.path("model").asText(),
        Conversation.of(
            rules, request.at("/response_format/json_schema/schema"), question, previous),
        promptChars,
        maxTokens);
  }

  private static Invalid missing(String field) {
    return new Invalid(422, LlmErrors.validation(field, "field required"));
  }

  private static List<String> texts(JsonNode messages, String role) {
    return messages
        .valueStream()
        .filter(message -> message.path("role").asText().equals(role))
        .map(ChatRequest::text)
        .toList();
  }

  /// The text of a message, whose content is a string or a list of parts.
  private static String text(JsonNode message) {
    JsonNode content = message.path("content");
    return content.isArray()
        ? content
            .valueStream()
            .map(part -> part.path("text").asText())
            .collect(Collectors.joining("\n"))
        : content.asText();
  }
}
