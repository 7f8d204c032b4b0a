package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A request of `generateContent`, read as far as the answer depends on it.
record GeminiRequest(Conversation conversation, int promptChars, Optional<Integer> maxTokens) {
  /// Empty for what Gemini refuses: no JSON, no turns, a role that it does not know, or the model's
  /// own turn at the end.
  static Optional<GeminiRequest> read(String body) {
    return Json.parse(body)
        .filter(request -> isWellFormed(request.path("contents")))
        .map(GeminiRequest::of);
  }

  private static boolean isWellFormed(JsonNode contents) {
    return contents.isArray()
        && !contents.isEmpty()
        && contents.valueStream().allMatch(GeminiRequest::isTurn)
        && role(contents.get(contents.size() - 1)).equals("user");
  }

  private static boolean isTurn(JsonNode content) {
    return List.of("user", "model").contains(role(content))
        && content.path("parts").valueStream().allMatch(part -> part.path("text").isTextual());
  }

  private static GeminiRequest of(JsonNode request) {
    String rules = text(request.path("systemInstruction"));
    List<String> questions =
        request
            .path("contents")
            .valueStream()
            .filter(content -> role(content).equals("user"))
            .map(GeminiRequest::text)
            .toList();
    String previous = questions.size() < 2 ? "" : questions.get(questions.size() - 2);
    int chars =
        rules.length()
            + request
                .path("contents")
                .valueStream()
                .mapToInt(content -> text(content).length())
                .sum();
    return new GeminiRequest(
        Conversation.of(
            rules,
            request.at("/generationConfig/responseJsonSchema"),
            questions.getLast(),
            previous),
        chars,
        Optional.of(request.path("generationConfig").path("maxOutputTokens"))
            .filter(JsonNode::isInt)
            .map(JsonNode::intValue));
  }

  private static String role(JsonNode content) {
    return content.path("role").asText();
  }

  private static String text(JsonNode content) {
    return content
        .path("parts")
        .valueStream()
        .map(part -> part.path("text").asText())
        .collect(Collectors.joining("\n"));
  }
}
