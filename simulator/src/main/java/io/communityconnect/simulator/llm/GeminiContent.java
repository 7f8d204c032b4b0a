package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.util.UUID;

/// Renders what Gemini answers. The version of the model says that no language model spoke.
final class GeminiContent {
  private GeminiContent() {}

  static ObjectNode render(GeminiRequest request) {
    Cut answer = Cut.of(ExtractiveModel.answer(request.conversation()), request.maxTokens());
    ObjectNode response = Json.object();
    ObjectNode candidate = response.putArray("candidates").addObject();
    candidate.put("index", 0).put("finishReason", answer.isShort() ? "MAX_TOKENS" : "STOP");
    candidate
        .putObject("content")
        .put("role", "model")
        .putArray("parts")
        .addObject()
        .put("text", answer.text());
    addUsage(response, Cut.tokens(request.promptChars()), answer.tokens());
    response.put("modelVersion", ExtractiveModel.FINGERPRINT);
    return response.put("responseId", UUID.randomUUID().toString());
  }

  /// As Google's APIs put it: the status's name, and how long to wait for more quota.
  static ObjectNode error(int status) {
    ObjectNode body = Json.object();
    ObjectNode error = body.putObject("error").put("code", status);
    switch (status) {
      case 400 -> error.put("message", "Invalid request").put("status", "INVALID_ARGUMENT");
      case 403 -> error.put("message", "No API key").put("status", "PERMISSION_DENIED");
      case 404 -> error.put("message", "No such model").put("status", "NOT_FOUND");
      case 429 -> error.put("message", "Quota exceeded").put("status", "RESOURCE_EXHAUSTED");
      case 503 -> error.put("message", "The model is overloaded").put("status", "UNAVAILABLE");
      default -> error.put("message", "Internal error").put("status", "INTERNAL");
    }
    return body;
  }

  private static void addUsage(ObjectNode response, int promptTokens, int answerTokens) {
    response
        .putObject("usageMetadata")
        .put("promptTokenCount", promptTokens)
        .put("candidatesTokenCount", answerTokens)
        .put("totalTokenCount", promptTokens + answerTokens);
  }
}
